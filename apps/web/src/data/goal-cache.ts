"use client";
import type { RouterOutputs } from "@cairn/api/client";
import { summarise } from "@cairn/core/decide/summary";
import type { EvaluationContext } from "@cairn/core/model/evaluation-context";
import type { User } from "@cairn/core/model/user";
import type { GoalSummary, GoalView } from "@cairn/core/model/view";
import { type InfiniteData, useQueryClient } from "@tanstack/react-query";
import { getQueryKey } from "@trpc/react-query";
import { trpc } from "../trpc/client.ts";

type Today = RouterOutputs["goal"]["today"];
type Lists = InfiniteData<RouterOutputs["goal"]["list"], string | null>;

const TODAY = { queryKey: getQueryKey(trpc.goal.today) };
const NAMES = { queryKey: getQueryKey(trpc.goal.names) };
const LIST = { queryKey: getQueryKey(trpc.goal.list) };

/** What a view's figures depend on: its own day, and the person's weeks. */
export function askingOf(view: GoalView, { weekStart }: Pick<User, "weekStart">): EvaluationContext {
  return { today: view.figures.asOf, weekStart };
}

/** The three places that show a goal, written together so that they never tell different stories. */
export function useGoalCache(me: Pick<User, "weekStart">) {
  const client = useQueryClient();
  const keyOf = (id: string) => getQueryKey(trpc.goal.get, { id }, "query");

  /** Replaces a goal wherever it is shown by what `change` makes of it; a shown day keeps its own figures' day. */
  const change = (id: string, make: (view: GoalView) => GoalView) => {
    client.setQueryData<GoalView>(keyOf(id), (view) => view && make(view));
    client.setQueriesData<Today>(
      TODAY,
      (data) =>
        data && { ...data, views: data.views.map((view) => (view.goal.id === id ? make(view) : view)) },
    );
    const view = find(id);
    if (!view) return;
    const summary = summarise(view, askingOf(view, me));
    changeListed(id, (item) => (item.figures.asOf === summary.figures.asOf ? summary : item));
  };

  /** Replaces a goal in the lists. */
  const changeListed = (id: string, make: (item: GoalSummary) => GoalSummary) =>
    client.setQueriesData<Lists>(
      LIST,
      (data) =>
        data && {
          ...data,
          pages: data.pages.map((page) => ({
            ...page,
            items: page.items.map((item) => (item.goal.id === id ? make(item) : item)),
          })),
        },
    );

  const find = (id: string): GoalView | undefined =>
    client.getQueryData<GoalView>(keyOf(id)) ??
    client
      .getQueriesData<Today>(TODAY)
      .flatMap(([, data]) => data?.views ?? [])
      .filter((view) => view.goal.id === id)
      .sort((a, b) => (a.figures.asOf < b.figures.asOf ? 1 : -1))[0];

  return {
    find,
    change,
    changeListed,
    /** Puts what the server answered; it speaks of the person's today, so other shown days are asked again. */
    put: (view: GoalView) => {
      client.setQueryData<GoalView>(keyOf(view.goal.id), view);
      change(view.goal.id, (shown) => (shown.figures.asOf === view.figures.asOf ? view : shown));
      const others = (data: Today | undefined) =>
        data?.views.some((shown) => shown.figures.asOf !== view.figures.asOf);
      return client.invalidateQueries({
        ...TODAY,
        // An untyped cache: what is under this key is what goal.today answered.
        predicate: (query) => others(client.getQueryData<Today>(query.queryKey)) === true,
      });
    },
    /** Shows a goal that has just been made, last among those of its day. */
    add: (view: GoalView) => {
      client.setQueriesData<Today>(TODAY, (data) =>
        data?.today === view.figures.asOf
          ? { ...data, views: [...data.views.filter(({ goal }) => goal.id !== view.goal.id), view] }
          : data,
      );
    },
    /** Takes a goal off the day's lists. */
    drop: (id: string) => {
      client.setQueriesData<Today>(
        TODAY,
        (data) => data && { ...data, views: data.views.filter(({ goal }) => goal.id !== id) },
      );
    },
    /** Stops answers on their way from overwriting what is shown now. */
    hold: (id: string) =>
      Promise.all([
        client.cancelQueries({ queryKey: keyOf(id) }),
        client.cancelQueries(TODAY),
        client.cancelQueries(LIST),
      ]),
    /** Lists change with a goal's life: which goals they hold is the server's to say. */
    refresh: (id?: string) =>
      Promise.all([
        client.invalidateQueries(TODAY),
        client.invalidateQueries(LIST),
        client.invalidateQueries(NAMES),
        ...(id === undefined ? [] : [client.invalidateQueries({ queryKey: keyOf(id) })]),
      ]),
  };
}
