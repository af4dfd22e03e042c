import type { CheckIn } from "@cairn/core/model/check-in";
import type { PendingChange, PendingEntry } from "./pending-change.ts";
import { isPendingChanges } from "./shape.ts";

/** How sending goes: `failed` holds the request's id (null when nobody answered) from a failure until something got through. */
export type Sending = { failed: { requestId: string | null } | null };

const NONE: readonly PendingChange[] = [];
const FINE: Sending = { failed: null };

let userOfOutbox: string | null = null;
let waiting: readonly PendingChange[] = NONE;
let sending = FINE;
const listeners = new Set<() => void>();

function tell() {
  for (const listener of listeners) listener();
}

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
  waiting = list.length === 0 ? NONE : list;
  if (userOfOutbox !== null) {
    try {
      if (waiting === NONE) localStorage.removeItem(storageKey(userOfOutbox));
      else localStorage.setItem(storageKey(userOfOutbox), JSON.stringify(waiting));
    } catch {
      // Without storage it still waits in this tab.
    }
  }
  tell();
}

/**
 * What was logged and is not yet acknowledged, in order. It is kept in the browser under the person's id, so that neither a
 * reload nor the end of a session loses it and nobody else's account gets it.
 */
export const outbox = {
  /** Whose changes these are, with what an earlier page left behind before what was added on this one. */
  open(userId: string) {
    if (userOfOutbox === userId) return;
    const early = userOfOutbox === null ? waiting : NONE;
    userOfOutbox = userId;
    sending = FINE;
    waiting = read(userId, NONE);
    if (early === NONE) tell();
    else write([...waiting, ...early]);
  },
  /** Another tab added or sent something. */
  reread() {
    if (userOfOutbox === null) return;
    waiting = read(userOfOutbox, waiting);
    tell();
  },
  add(change: PendingChange) {
    write([...waiting, change]);
  },
  /** Nothing of a goal waits any more: it was refused. */
  dropGoal(goalId: string) {
    write(waiting.filter((change) => change.goalId !== goalId));
  },
  drop(key: string) {
    write(waiting.filter((change) => change.key !== key));
  },
  fail(requestId: string | null) {
    sending = { failed: { requestId } };
    tell();
  },
  fine() {
    if (sending === FINE) return;
    sending = FINE;
    tell();
  },
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
  get: () => waiting,
  sending: () => sending,
  /** The server knows of none: the page hydrates before they are laid over it. */
  getOnServer: () => NONE,
  sendingOnServer: () => FINE,
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
