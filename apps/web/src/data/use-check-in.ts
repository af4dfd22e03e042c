"use client";
import type { CheckIn, CheckInInput } from "@cairn/core/model/check-in";
import type { User } from "@cairn/core/model/user";
import type { Day } from "@cairn/core/time/day";
import { entryWords } from "@cairn/text/messages/en/entry";
import { useRef } from "react";
import { uuidv7 } from "../lib/uuidv7.ts";
import { useT } from "../messages/language.tsx";
import { trpc } from "../trpc/client.ts";
import { retryImport } from "../ui/lazy.tsx";
import { toast } from "../ui/toast-store.ts";
import { askingOf, useGoalCache } from "./goal-cache.ts";
import { entriesWithPending, outbox } from "./outbox/store.ts";
import { loadedDomain } from "./use-domain.ts";

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

/** All that a person does to their log. Every change is on screen at once, waits until it got through, and can be taken back. */
export function useCheckIn(me: Pick<User, "locale" | "weekStart">) {
  const t = useT(entryWords);
  const cache = useGoalCache(me);
  const utils = trpc.useUtils();
  const last = useRef({ key: "", at: 0 });
  const edit = trpc.checkIn.put.useMutation({
    meta: { shown: true },
    onSuccess: async ({ view }) => {
      await cache.hold(view.goal.id);
      void cache.put(view);
      void utils.checkIn.list.invalidate({ goalId: view.goal.id });
    },
  });

  /** The entries of a day as far as the log was read, with what waits. */
  const knownOf = (goalId: string, day: Day): CheckIn[] => {
    const read = utils.checkIn.list.getData({ goalId, day }) ?? utils.checkIn.list.getData(logOf(goalId));
    return withChanges(
      (read?.items ?? []).filter((other) => other.day === day),
      goalId,
      day,
    );
  };
  /** Which entries stand beside it decides which value of the day is the last one. */
  const change = (before: CheckIn | null, after: CheckIn | null) => {
    const one = after ?? before;
    const sameDay = one ? knownOf(one.goalId, one.day).filter(({ id }) => id !== one.id) : [];
    return { key: uuidv7(), goalId: one?.goalId ?? "", before, after, sameDay };
  };
  const put = (input: CheckInInput, before: CheckIn | null) =>
    outbox.add({ ...change(before, stored(input)), op: "put", input });
  const takeBack = (checkIn: CheckIn) =>
    outbox.add({
      ...change(checkIn, null),
      op: "remove",
      input: { id: checkIn.id, mutationId: uuidv7() },
    });
  const bringBack = (checkIn: CheckIn) =>
    outbox.add({ ...change(null, checkIn), op: "restore", input: { id: checkIn.id } });
  const revalue = (checkIn: CheckIn, value: number): CheckIn => {
    const input = changed(checkIn, { value });
    put(input, checkIn);
    return stored(input);
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
    put(input, null);
    return stored(input);
  };
  const samePress = (key: string) => {
    const now = performance.now();
    const same = last.current.key === key && now - last.current.at < SAME_PRESS_MS;
    last.current = { key, at: now };
    return same;
  };

  /** What the goal says with the entry in: the same function that has just drawn it. */
  const loggedNow = (goalId: string, value: number | null, count = 1) => {
    const view = cache.find(goalId);
    const arithmetic = loadedDomain();
    if (!view || !arithmetic) return t("logged");
    const shown = arithmetic.withWaiting(view, outbox.get(), askingOf(view, me));
    return arithmetic.loggedSentence(shown, value, me.locale, count);
  };

  /** The entries of one day, latest first; without the network as far as they are known. */
  const entriesOf = async (goalId: string, day: Day, kind: CheckIn["kind"] = "entry") => {
    if (navigator.onLine) await utils.checkIn.list.fetch({ goalId, day }, { staleTime: 0 }).catch(() => null);
    return knownOf(goalId, day)
      .filter((checkIn) => checkIn.kind === kind)
      .sort((a, b) => (a.at < b.at ? 1 : -1));
  };

  return {
    /** Logs a draft and offers to take it back. A repeated press is one entry; `press` tells presses of different drafts apart. */
    log: (draft: Draft, press = "") => {
      if (samePress(`${draft.goalId}:${press}`)) return;
      const checkIn = write(draft);
      toast({
        message: draft.kind === "skip" ? t("rest") : loggedNow(draft.goalId, draft.value),
        undo: () => takeBack(checkIn),
      });
    },
    /** Takes back the latest entry (or the rest day) of a goal's day. */
    undoDay: async (goalId: string, day: Day, kind: CheckIn["kind"] = "entry") => {
      if (samePress(`${goalId}:`)) return;
      const [latest] = await entriesOf(goalId, day, kind);
      if (!latest) return;
      takeBack(latest);
      toast({ message: t("takenBack"), undo: () => bringBack(latest) });
    },
    remove: (checkIn: CheckIn) => {
      takeBack(checkIn);
      toast({
        message: t("removed"),
        undo: () => bringBack(checkIn),
      });
    },
    /** Settles when it is saved: the form that changed the entry shows what was refused. */
    edit: (checkIn: CheckIn, changes: Partial<Pick<CheckIn, "day" | "value" | "note">>) =>
      edit.mutateAsync(changed(checkIn, changes)),
    /** Brings a day's total (or count) to a number: adds the difference, or takes it off the latest entries. */
    setTotal: async (goalId: string, day: Day, from: number, to: number, counts: boolean) => {
      const left = Number((from - to).toFixed(6));
      if (left < 0) {
        const draft = { goalId, day, value: counts ? null : -left };
        const made = Array.from({ length: counts ? -left : 1 }, () => write(draft));
        toast({
          message: loggedNow(goalId, draft.value, made.length),
          undo: () => made.forEach(takeBack),
        });
        return;
      }
      const entries = await entriesOf(goalId, day);
      const { takeOff } = await retryImport(() => import("./take-off.ts"));
      const undo = takeOff(entries, left, counts, { takeBack, bringBack, revalue });
      if (undo) toast({ message: t("takenBack"), undo });
    },
  };
}

function withChanges(entries: readonly CheckIn[], goalId: string, day: Day): CheckIn[] {
  return entriesWithPending(
    entries,
    outbox.get(),
    (checkIn) => checkIn.goalId === goalId && checkIn.day === day,
  );
}

/** An edit of an entry as it was seen. */
function changed(
  { id, goalId, day, kind, value, note, at, zone, version }: CheckIn,
  changes: Partial<Pick<CheckIn, "day" | "value" | "note">>,
): CheckInInput {
  const content = { id, goalId, day, kind, value, note, at, zone, ...changes };
  return { ...content, baseVersion: version, mutationId: uuidv7() };
}

/** The row that the server will keep of an input. */
function stored(input: CheckInInput): CheckIn {
  return {
    id: input.id,
    goalId: input.goalId,
    day: input.day,
    kind: input.kind,
    value: input.value,
    note: input.note,
    at: input.at,
    zone: input.zone,
    version: (input.baseVersion ?? 0) + 1,
    deletedAt: null,
  };
}
