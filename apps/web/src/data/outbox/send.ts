import type { CheckIn } from "@cairn/core/model/check-in";
import { isNotFound } from "../../trpc/errors.ts";
import { toastError } from "../../trpc/toast-error.ts";
import type { PendingChange, PendingEntry } from "./pending-change.ts";
import type { SendingPage } from "./sending-page.ts";
import { isEntry, outbox } from "./store.ts";

/** Entries that this page logged. */
const own = new Set<string>();

/**
 * Sends one change, shows the answer where the change was shown, and takes it out of the outbox.
 * @throws what the server refused, or that nobody answered
 */
export async function sendChange(change: PendingChange, page: SendingPage): Promise<void> {
  if (isEntry(change)) return sendEntry(change, page);
  const { sendGoal } = await import("./send-goal.ts");
  return sendGoal(change, page);
}

async function sendEntry(change: PendingEntry, page: SendingPage): Promise<void> {
  const { utils, cache, me } = page;
  const { client } = utils;
  const answer =
    change.op === "put"
      ? await client.checkIn.put.mutate(change.input)
      : await client.checkIn[change.op].mutate(change.input);
  // What was asked before the server knew of it must not be shown after.
  await cache.hold(change.goalId);
  // It is stored: where it cannot be shown now, the lists are asked again.
  await cache.putLogged(answer, me).catch(() => cache.refresh(change.goalId));
  outbox.drop(change.key);
  void utils.checkIn.list.invalidate({ goalId: change.goalId });
  if (change.op !== "put" || change.before !== null) return;
  const { checkIn, days } = answer;
  own.add(checkIn.id);
  const more = days.some(({ day, count }) => day === checkIn.day && count > 1);
  if (more) void askAbout(checkIn, page);
}

async function askAbout(entry: CheckIn, { utils, cache, me, remove }: SendingPage) {
  const state = cache.find(entry.goalId);
  if (!state) return;
  const { askDuplicate } = await import("./ask-duplicate.ts");
  await askDuplicate({ client: utils.client, entry, state, own, locale: me.locale, remove });
}

/** Takes what the server refused out of the outbox, shows what is true instead, and says why. */
export function dropRefused(change: PendingChange, error: unknown, { cache, refuseGoal }: SendingPage) {
  if (change.op === "create") {
    // Its entries have nowhere to go; what was typed comes back.
    outbox.dropGoal(change.goalId);
    refuseGoal(change, error);
    return;
  }
  outbox.drop(change.key);
  void cache.refresh(change.goalId);
  // Taken back before it ever arrived: there is nothing to say.
  if ((change.op === "remove" || change.op === "discard") && isNotFound(error)) return;
  toastError(error);
}
