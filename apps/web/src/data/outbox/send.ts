"use client";
import type { CheckIn } from "@cairn/core/model/check-in";
import type { GoalView } from "@cairn/core/model/view";
import { waitingWords } from "@cairn/text/messages/en/waiting";
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef } from "react";
import { paths } from "../../lib/paths.ts";
import { useT } from "../../messages/language.tsx";
import { trpc } from "../../trpc/client.ts";
import { isNotFound, isRefused, isSignedOut, requestIdOf } from "../../trpc/errors.ts";
import { toSignIn } from "../../trpc/to-sign-in.ts";
import { toastError } from "../../trpc/toast-error.ts";
import { hydrated } from "../../ui/hydrated.tsx";
import { useGoalCache } from "../goal-cache.ts";
import { useCheckIn } from "../use-check-in.ts";
import { useMe } from "../use-user.ts";
import { isEntry, outbox, type PendingChange, type PendingEntry } from "./store.ts";
import { useOutbox } from "./use-outbox.ts";

/** Between two tries, in ms; the last goes on. */
const PAUSES = [2_000, 5_000, 15_000, 60_000];

/** Entries that this page logged. */
const own = new Set<string>();

/** One tab sends at a time, where the browser can tell (it cannot on a plain http address). */
async function alone(send: () => Promise<void>) {
  if (!("locks" in navigator)) return send();
  await navigator.locks.request("cairn.waiting", () => {
    outbox.reread();
    return send();
  });
}

/**
 * Sends what waits, one after the other, so that an undo never overtakes what it undoes: at once, again after a while, when
 * the network is back, and when asked to (`tryNow`). Each change carries its id: one that got through unheard is not doubled.
 */
export function useOutboxSender(): { tryNow: () => void } {
  const me = useMe();
  const cache = useGoalCache(me);
  const utils = trpc.useUtils();
  const waiting = useOutbox();
  const { remove } = useCheckIn(me);
  const router = useRouter();
  const t = useT(waitingWords);
  const busy = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const tries = useRef(0);

  const { client } = utils;
  const sendEntry = async (change: PendingEntry) => {
    const { checkIn, view } =
      change.op === "put"
        ? await client.checkIn.put.mutate(change.input)
        : await client.checkIn[change.op].mutate(change.input);
    // What was asked before the server knew of it must not be shown after.
    await cache.hold(change.goalId);
    void cache.put(view);
    outbox.drop(change.key);
    void utils.checkIn.list.invalidate({ goalId: change.goalId });
    if (change.op !== "put" || change.before !== null) return;
    own.add(checkIn.id);
    const more = view.days.some(({ day, count }) => day === checkIn.day && count > 1);
    if (more) void askAbout(checkIn, view);
  };
  const send = async (change: PendingChange) => {
    if (isEntry(change)) return sendEntry(change);
    const { sendGoal } = await import("./send-goal.ts");
    return sendGoal(change, { utils, cache });
  };
  const refused = (change: PendingChange, error: unknown) => {
    if (change.op === "create") {
      // Its entries have nowhere to go; what was typed comes back.
      outbox.dropGoal(change.goalId);
      toastError(error, {
        action: { label: t("change"), run: () => router.push(paths.say(change.typed)) },
      });
      return;
    }
    outbox.drop(change.key);
    void cache.refresh(change.goalId);
    // Taken back before it ever arrived: there is nothing to say.
    if ((change.op === "remove" || change.op === "discard") && isNotFound(error)) return;
    toastError(error);
  };
  const askAbout = async (entry: CheckIn, view: GoalView) => {
    const { askDuplicate: askDouble } = await import("./ask-duplicate.ts");
    await askDouble({ client: utils.client, entry, view, own, locale: me.locale, remove });
  };
  const flush = useRef(async () => {});
  flush.current = async () => {
    if (busy.current) return;
    busy.current = true;
    clearTimeout(timer.current);
    try {
      await alone(sendAll);
    } finally {
      busy.current = false;
    }
  };
  const sendAll = async () => {
    for (let change = outbox.get()[0]; change; change = outbox.get()[0]) {
      try {
        await send(change);
      } catch (error) {
        if (isSignedOut(error)) return toSignIn();
        if (!isRefused(error)) {
          outbox.fail(requestIdOf(error));
          const pause = PAUSES[Math.min(tries.current, PAUSES.length - 1)];
          tries.current += 1;
          timer.current = setTimeout(() => void flush.current(), pause);
          return;
        }
        refused(change, error);
      }
      tries.current = 0;
      outbox.fine();
    }
  };
  const tryNow = useCallback(() => void flush.current(), []);

  useEffect(() => {
    let here = true;
    void hydrated.then(() => {
      if (here) outbox.open(me.id);
    });
    const onStorage = () => outbox.reread();
    window.addEventListener("online", tryNow);
    window.addEventListener("storage", onStorage);
    return () => {
      here = false;
      window.removeEventListener("online", tryNow);
      window.removeEventListener("storage", onStorage);
      clearTimeout(timer.current);
    };
  }, [me.id, tryNow]);
  // After a failure the pause decides, not the next entry.
  const first = waiting[0]?.key;
  useEffect(() => {
    if (first !== undefined && outbox.sending.get().failed === null) tryNow();
  }, [first, tryNow]);

  return { tryNow };
}
