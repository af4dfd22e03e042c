"use client";
import type { GoalSummary, Revised } from "@cairn/core/model/view";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { askingOf, readAgain } from "./goal-cache.ts";
import { useHistories } from "./history.ts";
import { isEntry } from "./outbox/store.ts";
import { useOutbox } from "./outbox/use-outbox.ts";
import { useDomain } from "./use-domain.ts";
import { useMe } from "./use-user.ts";

type Summaries = readonly Revised<GoalSummary>[];
type Predicted = {
  goals: Summaries;
  /** Those whose figures are reckoned with what waits. Of others that wait only the days are, until the answer comes. */
  reckoned: ReadonlySet<string>;
};

/**
 * Lays over summaries what waits: by the goals' histories where these are what was summarised, else in their days alone. Of the
 * others the very same objects come back.
 */
export function usePredicted(listed: Summaries): Predicted {
  const me = useMe();
  const waiting = useOutbox();
  const arithmetic = useDomain(waiting);
  const wait = useMemo(() => new Set(waiting.filter(isEntry).map(({ goalId }) => goalId)), [waiting]);
  const changed = useMemo(() => listed.filter(({ goal }) => wait.has(goal.id)), [listed, wait]);
  const histories = useHistories(changed.map(({ goal }) => goal.id));
  useSameState(
    changed.filter(({ goal, revision }) => (histories.get(goal.id)?.revision ?? revision) !== revision),
  );
  return useMemo(() => {
    const reckoned = new Set<string>();
    if (!arithmetic || changed.length === 0) return { goals: listed, reckoned };
    const goals = listed.map((summary) => {
      const { id } = summary.goal;
      if (!wait.has(id)) return summary;
      const history = histories.get(id);
      if (history?.revision !== summary.revision) return arithmetic.daysWithWaiting(summary, waiting);
      reckoned.add(id);
      return arithmetic.summaryWithWaiting(summary, history, waiting, askingOf(summary, me));
    });
    return { goals, reckoned };
  }, [arithmetic, listed, changed, wait, waiting, histories, me]);
}

/** Another device has written: both are asked for again, once. */
function useSameState(apart: Summaries) {
  const client = useQueryClient();
  const key = apart.map(({ goal, revision }) => `${goal.id} ${revision}`).join();
  useEffect(() => {
    if (key !== "") void readAgain(client);
  }, [client, key]);
}
