import type { CheckIn, CheckInInput, CheckInRemove } from "@cairn/core/model/check-in";
import type { GoalCreate } from "@cairn/core/model/goal";
import type { Plan } from "@cairn/core/model/plan";

/**
 * A change of the log that the server has not acknowledged. `before` and `after` are the check-in as it was (null: it was
 * not there) and as it will be (null: taken back); `sameDay` the other entries known of its day.
 */
export type PendingEntry = {
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
export type PendingGoal = {
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
export type PendingDiscard = { key: string; goalId: string; op: "discard" };

export type PendingChange = PendingEntry | PendingGoal | PendingDiscard;
