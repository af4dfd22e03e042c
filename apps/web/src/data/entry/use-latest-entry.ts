"use client";
import { latestCheckIn } from "@cairn/core/model/audit";
import type { CheckIn } from "@cairn/core/model/check-in";
import { trpc } from "../../trpc/client.ts";
import { isEntry, outbox } from "../outbox/store.ts";

/** As far back as a log is read for its latest entry. */
const FAR = 200;

/** Finds the entry that was logged or changed last: what still waits here, then what the server has. */
export function useLatestEntry() {
  const utils = trpc.useUtils();
  /** @param goalId null: of any goal */
  return async (goalId: string | null): Promise<CheckIn | null> => {
    const waiting = outbox
      .get()
      .filter(isEntry)
      .findLast(({ after }) => after && (goalId === null || after.goalId === goalId));
    if (waiting?.after) return waiting.after;
    const { items: changes } = await utils.audit.list.fetch({}, { staleTime: 0 });
    const latest = latestCheckIn(changes, goalId);
    if (!latest?.goalId) return null;
    const { items } = await utils.checkIn.list.fetch({ goalId: latest.goalId, limit: FAR }, { staleTime: 0 });
    return items.find(({ id }) => id === latest.id) ?? null;
  };
}
