"use client";
import type { CheckIn } from "@cairn/core/model/check-in";
import type { Day } from "@cairn/core/time/day";
import { trpc } from "../../trpc/client.ts";
import { entriesWithPending, outbox } from "../outbox/store.ts";

/** The first page of a goal's log: what the goal's page brings along. */
export function logOf(goalId: string) {
  return { goalId, limit: 10 };
}

/** The entries of a goal's day as they are known, with what waits. */
export function useKnownEntries() {
  const utils = trpc.useUtils();
  /** As far as the log was read. */
  const knownOf = (goalId: string, day: Day): CheckIn[] => {
    const read = utils.checkIn.list.getData({ goalId, day }) ?? utils.checkIn.list.getData(logOf(goalId));
    return entriesWithPending(
      (read?.items ?? []).filter((other) => other.day === day),
      outbox.get(),
      (checkIn) => checkIn.goalId === goalId && checkIn.day === day,
    );
  };
  return {
    knownOf,
    /** Latest first, read anew; without the network as far as they are known. */
    entriesOf: async (goalId: string, day: Day, kind: CheckIn["kind"] = "entry") => {
      if (navigator.onLine)
        await utils.checkIn.list.fetch({ goalId, day }, { staleTime: 0 }).catch(() => null);
      return knownOf(goalId, day)
        .filter((checkIn) => checkIn.kind === kind)
        .sort((a, b) => (a.at < b.at ? 1 : -1));
    },
  };
}
