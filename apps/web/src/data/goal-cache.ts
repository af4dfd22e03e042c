"use client";
import type { RouterOutputs } from "@cairn/api/client";
import { summarise } from "@cairn/core/decide/summary";
import type { EvaluationContext } from "@cairn/core/model/evaluation-context";
import type { User } from "@cairn/core/model/user";
import type { GoalView, StoredView } from "@cairn/core/model/view";
import type { PackedSummary } from "@cairn/core/standing/packed-schema";
import { packSummary } from "@cairn/core/standing/packing";
import { type InfiniteData, type QueryClient, useQueryClient } from "@tanstack/react-query";
import { getQueryKey } from "@trpc/react-query";
import { trpc } from "../trpc/client.ts";

type Today = RouterOutputs["goal"]["today"];
type Lists = InfiniteData<RouterOutputs["goal"]["list"], string | null>;

const TODAY = { queryKey: getQueryKey(trpc.goal.today) };
const NAMES = { queryKey: getQueryKey(trpc.goal.names) };
const LIST = { queryKey: getQueryKey(trpc.goal.list) };

const keyOf = (id: string) => getQueryKey(trpc.goal.get, { id }, "query");

/** What a view's figures depend on: its own day, and the person's weeks. */
export function askingOf(view: GoalView, { weekStart }: Pick<User, "weekStart">): EvaluationContext {
  return { today: view.figures.asOf, weekStart };
}

/** The three places that show a goal, written together so that they never tell different stories. */
export function useGoalCache(me: Pick<User, "weekStart">) {
  const client = useQueryClient();
  return {
    find: (id: string) => find(client, id),
    /** Replaces a goal wherever it is shown by what `make` makes of it; a shown day keeps its own figures' day. */
    change: (id: string, make: (view: StoredView) => StoredView) => change(client, me, id, make),
    /** Replaces a goal in the lists. */
    changeListed: (id: string, make: (item: PackedSummary) => PackedSummary) =>
      changeListed(client, id, make),
    /** Puts what the server answered; it speaks of the person's today, so other shown days are asked again. */
    put: (view: StoredView) => put(client, me, view),
    /** Shows a goal that has just been made, last among those of its day. */
    add: (view: StoredView) =>
      changeDays(client, (data) =>
        data.today === view.figures.asOf
          ? { ...data, views: [...data.views.filter(({ goal }) => goal.id !== view.goal.id), view] }
          : data,
      ),
    /** Takes a goal off the day's lists. */
    drop: (id: string) =>
      changeDays(client, (data) => ({ ...data, views: data.views.filter(({ goal }) => goal.id !== id) })),
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

/** A goal as one of the places shows it: its own page, or the latest of the days. */
function find(client: QueryClient, id: string): StoredView | undefined {
  return (
    client.getQueryData<StoredView>(keyOf(id)) ??
    client
      .getQueriesData<Today>(TODAY)
      .flatMap(([, data]) => data?.views ?? [])
      .filter((view) => view.goal.id === id)
      .sort((a, b) => (a.figures.asOf < b.figures.asOf ? 1 : -1))[0]
  );
}

function change(
  client: QueryClient,
  me: Pick<User, "weekStart">,
  id: string,
  make: (view: StoredView) => StoredView,
) {
  client.setQueryData<StoredView>(keyOf(id), (view) => view && make(view));
  changeDays(client, (data) => ({
    ...data,
    views: data.views.map((view) => (view.goal.id === id ? make(view) : view)),
  }));
  const view = find(client, id);
  if (!view) return;
  const asking = askingOf(view, me);
  const summary = packSummary({ ...summarise(view, asking), revision: view.revision }, asking.today);
  changeListed(client, id, (item) => (item.figures.asOf === summary.figures.asOf ? summary : item));
}

function put(client: QueryClient, me: Pick<User, "weekStart">, view: StoredView) {
  client.setQueryData<StoredView>(keyOf(view.goal.id), view);
  change(client, me, view.goal.id, (shown) => (shown.figures.asOf === view.figures.asOf ? view : shown));
  const others = (data: Today | undefined) =>
    data?.views.some((shown) => shown.figures.asOf !== view.figures.asOf);
  return client.invalidateQueries({
    ...TODAY,
    // An untyped cache: what is under this key is what goal.today answered.
    predicate: (query) => others(client.getQueryData<Today>(query.queryKey)) === true,
  });
}

function changeDays(client: QueryClient, make: (data: Today) => Today) {
  client.setQueriesData<Today>(TODAY, (data) => data && make(data));
}

function changeListed(client: QueryClient, id: string, make: (item: PackedSummary) => PackedSummary) {
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
}
