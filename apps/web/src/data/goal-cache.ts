"use client";
import type { RouterOutputs } from "@cairn/api/client";
import { summarise } from "@cairn/core/decide/summary";
import type { EvaluationContext } from "@cairn/core/model/evaluation-context";
import type { Figures } from "@cairn/core/model/figures";
import type { User } from "@cairn/core/model/user";
import type { GoalState, Revised, StoredView } from "@cairn/core/model/view";
import { raised, withDays } from "@cairn/core/standing/logged";
import type { PackedSummary } from "@cairn/core/standing/packed-schema";
import { packSummary } from "@cairn/core/standing/packing";
import { dayAt } from "@cairn/core/time/day";
import { type InfiniteData, type QueryClient, useQueryClient } from "@tanstack/react-query";
import { getQueryKey } from "@trpc/react-query";
import { trpc } from "../trpc/client.ts";
import { HISTORY } from "../trpc/query-client.ts";
import { findHistory, keepHistory } from "./history.ts";
import { loadDomain } from "./use-domain.ts";

type Today = RouterOutputs["goal"]["today"];
type Lists = InfiniteData<RouterOutputs["goal"]["list"], string | null>;

type Logged = RouterOutputs["checkIn"]["put"];
type Person = Pick<User, "zone" | "dayStart" | "weekStart">;

const TODAY = { queryKey: getQueryKey(trpc.goal.today) };
const NAMES = { queryKey: getQueryKey(trpc.goal.names) };
const LIST = { queryKey: getQueryKey(trpc.goal.list) };
const REVIEW = { queryKey: getQueryKey(trpc.review.goals) };

const keyOf = (id: string) => getQueryKey(trpc.goal.get, { id }, "query");

/** What figures depend on: their own day, and the person's weeks. */
export function askingOf(
  { figures }: { figures: Pick<Figures, "asOf"> },
  { weekStart }: Pick<User, "weekStart">,
): EvaluationContext {
  return { today: figures.asOf, weekStart };
}

/** The places that show a goal, written together so that they never tell different stories. */
export function useGoalCache() {
  const client = useQueryClient();
  const utils = trpc.useUtils();
  return {
    /** The latest state that is known of a goal: that of its own page, or its history. */
    find: (id: string): Revised<GoalState> | undefined =>
      client.getQueryData<StoredView>(keyOf(id)) ?? findHistory(client, id),
    /** Replaces a goal on its own page, and where it is summarised, by what `make` makes of it. */
    change: (id: string, make: (view: StoredView) => StoredView) => {
      const view = client.getQueryData<StoredView>(keyOf(id));
      if (view) show(client, make(view));
    },
    /** Replaces a goal in the lists. */
    changeListed: (id: string, make: (item: PackedSummary) => PackedSummary) =>
      changeListed(client, id, make),
    /** Puts what the server answered; it speaks of the person's today, so other shown days are asked again. */
    put: (view: StoredView) => put(client, view),
    /** Shows what an entry that was answered has made of its goal, reckoned from the history or, where that is not known, asked for. */
    putLogged: (answer: Logged, me: Person) => putLogged(client, utils.client, answer, me),
    /** Shows a goal that has just been made, last among those of its day. */
    add: (view: StoredView) =>
      changeDays(client, (data) =>
        data.today === view.figures.asOf
          ? { ...data, views: [...data.views.filter(({ goal }) => goal.id !== view.goal.id), packed(view)] }
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
        client.cancelQueries(REVIEW),
        client.cancelQueries(LIST),
      ]),
    /** Lists change with a goal's life: which goals they hold is the server's to say. */
    refresh: (id?: string) =>
      Promise.all([
        readAgain(client),
        client.invalidateQueries(NAMES),
        ...(id === undefined ? [] : [client.invalidateQueries({ queryKey: keyOf(id) })]),
      ]),
  };
}

/** Asks again for all lists and histories that are shown. */
export function readAgain(client: QueryClient) {
  return Promise.all([
    client.invalidateQueries(TODAY),
    client.invalidateQueries(REVIEW),
    client.invalidateQueries(LIST),
    client.invalidateQueries({ queryKey: HISTORY }),
  ]);
}

function packed(view: StoredView): PackedSummary {
  const { asOf } = view.figures;
  return packSummary({ ...summarise(view, { today: asOf }), revision: view.revision }, asOf);
}

/** Replaces a goal wherever it is shown as of the same day. */
function show(client: QueryClient, view: StoredView) {
  client.setQueryData<StoredView>(keyOf(view.goal.id), view);
  const summary = packed(view);
  const isSame = ({ goal, figures }: { goal: { id: string }; figures: { asOf: string } }) =>
    goal.id === view.goal.id && figures.asOf === view.figures.asOf;
  changeDays(client, (data) => ({
    ...data,
    views: data.views.map((item) => (isSame(item) ? summary : item)),
  }));
  client.setQueriesData<StoredView[]>(REVIEW, (data) => data?.map((item) => (isSame(item) ? view : item)));
  changeListed(client, view.goal.id, (item) => (isSame(item) ? summary : item));
}

function put(client: QueryClient, view: StoredView) {
  keepHistory(client, view);
  show(client, view);
  const other = ({ figures }: { figures: { asOf: string } }) => figures.asOf !== view.figures.asOf;
  // An untyped cache: what is under these keys is what their procedures answered.
  return Promise.all([
    client.invalidateQueries({
      ...TODAY,
      predicate: ({ queryKey }) => client.getQueryData<Today>(queryKey)?.views.some(other) === true,
    }),
    client.invalidateQueries({
      ...REVIEW,
      predicate: ({ queryKey }) => client.getQueryData<StoredView[]>(queryKey)?.some(other) === true,
    }),
  ]);
}

async function putLogged(
  client: QueryClient,
  api: ReturnType<typeof trpc.useUtils>["client"],
  { checkIn, days, revision }: Logged,
  me: Person,
) {
  const { goalId } = checkIn;
  const [state] = [client.getQueryData<StoredView>(keyOf(goalId)), findHistory(client, goalId)].flatMap(
    (known) => {
      const now = known && raised(known.revision, revision);
      return known && now ? [{ ...known, revision: now, days: withDays(known.days, days) }] : [];
    },
  );
  if (!state) return put(client, await api.goal.get.query({ id: goalId }));
  const { viewGoal } = await loadDomain();
  const asking = { today: dayAt(Date.now(), me.zone, me.dayStart), weekStart: me.weekStart };
  return put(client, viewGoal(state, asking));
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
