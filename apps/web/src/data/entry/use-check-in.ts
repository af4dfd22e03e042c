"use client";
import type { CheckIn } from "@cairn/core/model/check-in";
import type { User } from "@cairn/core/model/user";
import { type Day, dayAt } from "@cairn/core/time/day";
import { entryWords } from "@cairn/text/messages/en/entry";
import { useRef } from "react";
import { useT } from "../../messages/language.tsx";
import { trpc } from "../../trpc/client.ts";
import { retryImport } from "../../ui/loading/lazy.tsx";
import { toast } from "../../ui/overlay/toast-store.ts";
import { useGoalCache } from "../goal-cache.ts";
import { outbox } from "../outbox/store.ts";
import { loadedDomain } from "../use-domain.ts";
import { changed, type Draft, entryWriter } from "./entry-writer.ts";
import { useKnownEntries } from "./use-known-entries.ts";

type Writer = Pick<User, "locale" | "weekStart" | "zone" | "dayStart">;

/** A second press so soon is the same press (a double tap, a bouncing key). */
const SAME_PRESS_MS = 450;

/** All that a person does to their log. Every change is on screen at once, waits until it got through, and can be taken back. */
export function useCheckIn(me: Writer) {
  const t = useT(entryWords);
  const { knownOf, entriesOf } = useKnownEntries();
  const writer = entryWriter(knownOf);
  const { write, takeBack, bringBack } = writer;
  const samePress = useSamePress();
  const loggedNow = useLoggedNow(me);
  const edit = useEntryEdit(me);
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
    /** Gives an entry another amount at once, and says so. */
    revalue: (checkIn: CheckIn, value: number, message: string) => {
      const after = writer.revalue(checkIn, value);
      toast({ message, undo: () => writer.revalue(after, checkIn.value ?? 0) });
    },
    /** Settles when it is saved: the form that changed the entry shows what was refused. */
    edit,
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
      const undo = takeOff(entries, left, counts, writer);
      if (undo) toast({ message: t("takenBack"), undo });
    },
  };
}

function useSamePress(): (key: string) => boolean {
  const last = useRef({ key: "", at: 0 });
  return (key) => {
    const now = performance.now();
    const same = last.current.key === key && now - last.current.at < SAME_PRESS_MS;
    last.current = { key, at: now };
    return same;
  };
}

/** What the goal says with the entry in: the same function that has just drawn it. */
function useLoggedNow(me: Writer) {
  const t = useT(entryWords);
  const cache = useGoalCache();
  return (goalId: string, value: number | null, count = 1): string => {
    const state = cache.find(goalId);
    const arithmetic = loadedDomain();
    if (!state || !arithmetic) return t("logged");
    const asking = { today: dayAt(Date.now(), me.zone, me.dayStart), weekStart: me.weekStart };
    const shown = arithmetic.withWaiting(state, outbox.get(), asking);
    return arithmetic.loggedSentence(shown, value, me.locale, count);
  };
}

function useEntryEdit(me: Writer) {
  const cache = useGoalCache();
  const utils = trpc.useUtils();
  const put = trpc.checkIn.put.useMutation({
    meta: { shown: true },
    onSuccess: async (answer) => {
      const { goalId } = answer.checkIn;
      await cache.hold(goalId);
      await cache.putLogged(answer, me).catch(() => cache.refresh(goalId));
      void utils.checkIn.list.invalidate({ goalId });
    },
  });
  return (checkIn: CheckIn, changes: Partial<Pick<CheckIn, "day" | "value" | "note">>) =>
    put.mutateAsync(changed(checkIn, changes));
}
