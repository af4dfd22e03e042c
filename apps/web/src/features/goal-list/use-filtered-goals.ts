"use client";
import { GOAL_TABS, type GoalTab } from "@cairn/core/model/goal-tab";
import { useDeferredValue, useMemo, useState } from "react";
import { groupsOf } from "../../data/goal-order.ts";
import { useAreas } from "../../data/use-areas.ts";
import { useGoals } from "../../data/use-goals.ts";
import type { GoalOrder } from "../../lib/paths.ts";
import { useLater } from "../../lib/use-later.ts";

/** Letters come faster than answers. */
const TYPING_MS = 200;

/** The goals of a tab in one order, and those of them whose name holds what is typed. */
export function useFilteredGoals(tab: GoalTab, order: GoalOrder, locale: string) {
  const areas = useAreas();
  const [filter, setFilter] = useState("");
  const all = useGoals(tab, order);
  // The letters come first, the list after them. What is here is filtered at once; what is not, by the server.
  const wanted = useDeferredValue(filter).trim().toLocaleLowerCase(locale);
  const asked = useLater(wanted, TYPING_MS);
  const beyond = wanted !== "" && all.more !== null;
  const found = useGoals(tab, order, asked, beyond && asked !== "");
  const { goals, loading, error, more } = beyond && found.ready ? found : all;
  const groups = useMemo(() => {
    const shown = goals.filter(({ goal }) => goal.title.toLocaleLowerCase(locale).includes(wanted));
    return order === "area" ? groupsOf(shown, areas) : [{ id: null, name: "", area: null, goals: shown }];
  }, [goals, areas, order, wanted, locale]);
  const none = !all.loading && !all.error && all.goals.length === 0;
  return {
    filter,
    setFilter,
    /** The whole tab, as far as it is here. */
    all: all.goals,
    /** How many goals each tab has. */
    counts: all.counts,
    /** Those that are shown, and how they stand under their areas; in another order they are one group. */
    goals,
    groups,
    /** They stand by area, whatever the order. */
    byArea: () => (order === "area" ? groups : groupsOf(goals, areas)),
    /** They are the tab's in the person's own order: only then is a step a step. */
    ordered: order === "area" && wanted === "",
    loading,
    error,
    more,
    /** The tab is empty. */
    none,
    /** No tab holds a goal. */
    nothingAtAll: none && tab === "active" && GOAL_TABS.every((name) => (all.counts?.[name] ?? 0) === 0),
    /** None has what is typed. */
    nothingFound: goals.length > 0 && !found.loading && groups.every((group) => group.goals.length === 0),
  };
}

export type GoalFilter = ReturnType<typeof useFilteredGoals>;
