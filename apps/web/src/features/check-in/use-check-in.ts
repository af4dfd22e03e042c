"use client";
import type { RouterInputs } from "@cairn/api/client";
import { applyCheckIn } from "@cairn/core/apply";
import type { CheckIn, CheckInInput } from "@cairn/core/check-in";
import { addDays, type Day } from "@cairn/core/day";
import type { User } from "@cairn/core/user";
import type { GoalView } from "@cairn/core/view";
import { useIsMutating, useQueryClient } from "@tanstack/react-query";
import { getQueryKey } from "@trpc/react-query";
import { useRef } from "react";
import { uuidv7 } from "uuidv7";
import { trpc } from "../../trpc/client.ts";
import { toast } from "../../ui/toast-store.ts";
import { askingOf, useGoalCache } from "../goal/goal-cache.ts";
import { loggedSentence } from "../goal/sentences.ts";

/** Writes of check-ins go one after the other: an undo never overtakes what it undoes. */
const SCOPE = { scope: { id: "check-in" } };
/** A second press so soon is the same press (a double tap, a bouncing key). */
const SAME_PRESS_MS = 450;

export type Draft = {
  goalId: string;
  day: Day;
  value: number | null;
  note?: string;
  kind?: "entry" | "skip";
};

/** The first page of a goal's log: what the goal's page brings along. */
export function logOf(goalId: string) {
  return { goalId, limit: 10 };
}

export function deviceZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** All that a person does to their log. Every change is on screen at once and can be taken back. */
export function useCheckIn(me: Pick<User, "locale" | "weekStart">) {
  const cache = useGoalCache(me);
  const client = useQueryClient();
  const utils = trpc.useUtils();
  const pending = useIsMutating({ mutationKey: getQueryKey(trpc.checkIn) });
  const last = useRef({ key: "", at: 0 });

  const apply = (view: GoalView, before: CheckIn | null, after: CheckIn | null) =>
    applyCheckIn(view, { before, after, sameDay: sameDay(before ?? after) }, askingOf(view, me));
  /** The other entries of that day, as far as the log was read: they decide which value is the last one. */
  const sameDay = (checkIn: CheckIn | null): CheckIn[] => {
    if (!checkIn) return [];
    const { id, goalId, day } = checkIn;
    const read = utils.checkIn.list.getData({ goalId, day }) ?? utils.checkIn.list.getData(logOf(goalId));
    return read?.items.filter((other) => other.day === day && other.id !== id) ?? [];
  };
  const predict = async (goalId: string, change: (view: GoalView) => GoalView) => {
    await cache.hold(goalId);
    const before = cache.snapshot(goalId);
    cache.change(goalId, change);
    return before;
  };
  const alone = () => client.isMutating({ mutationKey: getQueryKey(trpc.checkIn) }) <= 1;
  const settle = {
    onError: (_error: unknown, _input: unknown, before?: Awaited<ReturnType<typeof predict>>) => {
      if (before) cache.restore(before);
      if (!alone()) void cache.refresh();
    },
    onSuccess: ({ view }: { view: GoalView }) => {
      // The answer to an earlier press knows nothing of a later one that is still on its way.
      if (alone()) void cache.put(view);
      void utils.checkIn.list.invalidate({ goalId: view.goal.id });
    },
  };

  const put = trpc.checkIn.put.useMutation({
    ...SCOPE,
    ...settle,
    onMutate: (input) => {
      const known = utils.checkIn.list
        .getData(logOf(input.goalId))
        ?.items.find((checkIn) => checkIn.id === input.id);
      return predict(input.goalId, (view) => apply(view, known ?? null, stored(input)));
    },
  });
  const remove = trpc.checkIn.remove.useMutation({ ...SCOPE, onSuccess: settle.onSuccess });
  const restore = trpc.checkIn.restore.useMutation({ ...SCOPE, onSuccess: settle.onSuccess });

  const takeBack = async (checkIn: CheckIn) => {
    const before = await predict(checkIn.goalId, (view) => apply(view, checkIn, null));
    remove.mutate({ id: checkIn.id }, { onError: () => cache.restore(before) });
  };
  const bringBack = async (checkIn: CheckIn) => {
    const before = await predict(checkIn.goalId, (view) => apply(view, null, checkIn));
    restore.mutate({ id: checkIn.id }, { onError: () => cache.restore(before) });
  };
  const write = (draft: Draft): CheckIn => {
    const input: CheckInInput = {
      id: uuidv7(),
      goalId: draft.goalId,
      day: draft.day,
      kind: draft.kind ?? "entry",
      value: draft.value,
      note: draft.note ?? "",
      at: new Date().toISOString(),
      zone: deviceZone(),
    };
    put.mutate(input);
    return stored(input);
  };
  const samePress = (key: string) => {
    const now = performance.now();
    const same = last.current.key === key && now - last.current.at < SAME_PRESS_MS;
    last.current = { key, at: now };
    return same;
  };

  /** The entries of one day, latest first. */
  const entriesOf = async (goalId: string, day: Day, kind: CheckIn["kind"] = "entry") => {
    const { items } = await utils.checkIn.list.fetch({ goalId, day }, { staleTime: 0 });
    return items.filter((checkIn) => checkIn.kind === kind).sort((a, b) => (a.at < b.at ? 1 : -1));
  };

  return {
    busy: pending > 0,
    /** Logs a draft and offers to take it back. A repeated press is one entry; `press` tells presses of different drafts apart. */
    log: (draft: Draft, press = "") => {
      if (samePress(`log ${draft.goalId} ${press}`)) return;
      const checkIn = write(draft);
      // What the goal will say once the entry is in: the same function that has just drawn it.
      const view = cache.find(draft.goalId);
      const after = view && apply(view, null, checkIn);
      toast({
        message:
          draft.kind === "skip"
            ? "A rest day. It does not count against you."
            : after
              ? loggedSentence(after, draft.value, me.locale)
              : "Logged.",
        action: { label: "Undo", run: () => void takeBack(checkIn) },
      });
    },
    /** Takes back the latest entry (or the rest day) of a goal's day. */
    undoDay: async (goalId: string, day: Day, kind: CheckIn["kind"] = "entry") => {
      if (samePress(`log ${goalId} `)) return;
      const [latest] = await entriesOf(goalId, day, kind);
      if (!latest) return;
      await takeBack(latest);
      toast({ message: "Taken back.", action: { label: "Undo", run: () => void bringBack(latest) } });
    },
    remove: async (checkIn: CheckIn) => {
      await takeBack(checkIn);
      toast({
        message: "Removed from the log.",
        action: { label: "Undo", run: () => void bringBack(checkIn) },
      });
    },
    edit: (checkIn: CheckIn, change: Partial<Pick<CheckIn, "day" | "value" | "note">>) => {
      const { id, goalId, day, kind, value, note, at, zone, version } = { ...checkIn, ...change };
      return put.mutateAsync({
        id,
        goalId,
        day,
        kind,
        value,
        note,
        at,
        zone,
        baseVersion: version,
        mutationId: uuidv7(),
      });
    },
    /** Brings a day's total (or count) to a number: adds the difference, or takes it off the latest entries. */
    setTotal: async (goalId: string, day: Day, from: number, to: number, counts: boolean) => {
      let left = Number((from - to).toFixed(6));
      if (left < 0) {
        if (!counts) write({ goalId, day, value: -left });
        else for (let missing = -left; missing > 0; missing -= 1) write({ goalId, day, value: null });
        return;
      }
      for (const entry of await entriesOf(goalId, day)) {
        if (left <= 0) return;
        const value = counts ? 1 : (entry.value ?? 0);
        if (value > left) {
          const { id, kind, note, at, zone, version } = entry;
          const rest = Number((value - left).toFixed(6));
          put.mutate({
            id,
            goalId,
            day,
            kind,
            value: rest,
            note,
            at,
            zone,
            baseVersion: version,
            mutationId: uuidv7(),
          });
        } else await takeBack(entry);
        left = Number((left - value).toFixed(6));
      }
    },
  };
}

export function yesterday(today: Day): Day {
  return addDays(today, -1);
}

/** The row that the server will keep of an input. */
function stored(input: RouterInputs["checkIn"]["put"]): CheckIn {
  return {
    id: input.id,
    goalId: input.goalId,
    day: input.day,
    kind: input.kind ?? "entry",
    value: input.value ?? null,
    note: input.note ?? "",
    at: input.at,
    zone: input.zone,
    version: (input.baseVersion ?? 0) + 1,
    deletedAt: null,
  };
}
