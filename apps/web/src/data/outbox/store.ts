import type { CheckIn } from "@cairn/core/model/check-in";
import { createStore } from "../../lib/store.ts";
import type { PendingChange, PendingEntry } from "./pending-change.ts";
import { isPendingChanges } from "./shape.ts";

/** How sending goes: `failed` holds the request's id (null when nobody answered) from a failure until something got through. */
export type Sending = { failed: { requestId: string | null } | null };

const NONE: readonly PendingChange[] = [];
const FINE: Sending = { failed: null };

let userOfOutbox: string | null = null;
const waiting = createStore(NONE);
const sending = createStore(FINE);

function storageKey(userId: string): string {
  return `cairn.waiting.${userId}`;
}

/** @param otherwise what stands where storage cannot be used */
function read(userId: string, otherwise: readonly PendingChange[]): readonly PendingChange[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey(userId)) ?? "[]");
    return isPendingChanges(kept) && kept.length > 0 ? kept : NONE;
  } catch {
    return otherwise;
  }
}

function write(list: readonly PendingChange[]) {
  if (userOfOutbox !== null) {
    try {
      if (list.length === 0) localStorage.removeItem(storageKey(userOfOutbox));
      else localStorage.setItem(storageKey(userOfOutbox), JSON.stringify(list));
    } catch {
      // Without storage it still waits in this tab.
    }
  }
  waiting.set(list.length === 0 ? NONE : list);
}

/**
 * What was logged and is not yet acknowledged, in order. It is kept in the browser under the person's id, so that neither a
 * reload nor the end of a session loses it and nobody else's account gets it.
 */
export const outbox = {
  /** Whose changes these are, with what an earlier page left behind before what was added on this one. */
  open(userId: string) {
    if (userOfOutbox === userId) return;
    const early = userOfOutbox === null ? waiting.get() : NONE;
    userOfOutbox = userId;
    sending.set(FINE);
    const kept = read(userId, NONE);
    if (early === NONE) waiting.set(kept);
    else write([...kept, ...early]);
  },
  /** Another tab added or sent something. */
  reread() {
    if (userOfOutbox === null) return;
    waiting.set(read(userOfOutbox, waiting.get()));
  },
  add(change: PendingChange) {
    write([...waiting.get(), change]);
  },
  /** Nothing of a goal waits any more: it was refused. */
  dropGoal(goalId: string) {
    write(waiting.get().filter((change) => change.goalId !== goalId));
  },
  drop(key: string) {
    write(waiting.get().filter((change) => change.key !== key));
  },
  fail(requestId: string | null) {
    sending.set({ failed: { requestId } });
  },
  fine() {
    sending.set(FINE);
  },
  subscribe: waiting.subscribe,
  get: waiting.get,
  /** The server knows of none: the page hydrates before they are laid over it. */
  getOnServer: waiting.getOnServer,
  /** How sending them goes, a store of its own. */
  sending: { subscribe: sending.subscribe, get: sending.get, getOnServer: sending.getOnServer },
};

/** Whether a change is of the log; the others are of goals as a whole. */
export function isEntry(change: PendingChange): change is PendingEntry {
  return change.op !== "create" && change.op !== "discard";
}

/** The entries of a log as they will be; of the changes only those that `belongs` are added. */
export function entriesWithPending(
  entries: readonly CheckIn[],
  changes: readonly PendingChange[],
  belongs: (checkIn: CheckIn) => boolean,
): CheckIn[] {
  return changes.filter(isEntry).reduce<CheckIn[]>(
    (shown, { before, after }) => {
      const id = (after ?? before)?.id;
      const others = shown.filter((entry) => entry.id !== id);
      return after && belongs(after) ? [...others, after] : others;
    },
    [...entries],
  );
}
