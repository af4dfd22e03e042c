import type { CheckIn, CheckInInput, CheckInRemove } from "@cairn/core/model/check-in";
import type { GoalCreate } from "@cairn/core/model/goal";
import type { Plan } from "@cairn/core/model/plan";
import { isWaitings } from "./shape.ts";

/**
 * A change of the log that the server has not acknowledged. `before` and `after` are the check-in as it was (null: it was
 * not there) and as it will be (null: taken back); `sameDay` the other entries known of its day.
 */
export type WaitingEntry = {
  key: string;
  goalId: string;
  before: CheckIn | null;
  after: CheckIn | null;
  sameDay: CheckIn[];
} & (
  | { op: "put"; input: CheckInInput }
  | { op: "remove"; input: CheckInRemove }
  | { op: "restore"; input: { id: string } }
);

/**
 * A goal that was made by the quick line; entries of it wait behind it. `row` is what core made of its plan, `area` the name
 * of its area, `typed` the line, which comes back when the goal is refused.
 */
export type WaitingGoal = {
  key: string;
  goalId: string;
  op: "create";
  input: GoalCreate;
  row: Plan;
  at: string;
  area: string | null;
  typed: string;
};
/** A goal taken back before it was known to be there. */
export type WaitingDiscard = { key: string; goalId: string; op: "discard" };

export type Waiting = WaitingEntry | WaitingGoal | WaitingDiscard;

/** How sending goes: `failed` holds the request's id (null when nobody answered) from a failure until something got through. */
export type Sending = { failed: { requestId: string | null } | null };

const NONE: readonly Waiting[] = [];
const FINE: Sending = { failed: null };

let keeper: string | null = null;
let waiting: readonly Waiting[] = NONE;
let sending = FINE;
const listeners = new Set<() => void>();

function tell() {
  for (const listener of listeners) listener();
}

function storageKey(userId: string): string {
  return `cairn.waiting.${userId}`;
}

/** @param otherwise what stands where storage cannot be used */
function read(userId: string, otherwise: readonly Waiting[]): readonly Waiting[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey(userId)) ?? "[]");
    return isWaitings(kept) && kept.length > 0 ? kept : NONE;
  } catch {
    return otherwise;
  }
}

function write(list: readonly Waiting[]) {
  waiting = list.length === 0 ? NONE : list;
  if (keeper !== null) {
    try {
      if (waiting === NONE) localStorage.removeItem(storageKey(keeper));
      else localStorage.setItem(storageKey(keeper), JSON.stringify(waiting));
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
export const waitingStore = {
  /** Whose changes these are, with what an earlier page left behind before what was added on this one. */
  open(userId: string) {
    if (keeper === userId) return;
    const early = keeper === null ? waiting : NONE;
    keeper = userId;
    sending = FINE;
    waiting = read(userId, NONE);
    if (early === NONE) tell();
    else write([...waiting, ...early]);
  },
  /** Another tab added or sent something. */
  reread() {
    if (keeper === null) return;
    waiting = read(keeper, waiting);
    tell();
  },
  add(change: Waiting) {
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
export function isEntry(change: Waiting): change is WaitingEntry {
  return change.op !== "create" && change.op !== "discard";
}

/** The entries of a log as they will be; of the changes only those that `belongs` are added. */
export function entriesWithWaiting(
  entries: readonly CheckIn[],
  changes: readonly Waiting[],
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
