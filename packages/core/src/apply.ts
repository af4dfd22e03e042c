import type { CheckIn } from "./check-in.ts";
import type { Asking } from "./evaluate.ts";
import type { GoalView } from "./view.ts";

/** A check-in put (`before` null), edited, removed (`after` null) or restored; `sameDay` = the other live check-ins known of `before`'s day. */
export type CheckInChange = { before: CheckIn | null; after: CheckIn | null; sameDay: readonly CheckIn[] };

/** The view after a change of one check-in: what the browser shows at once, equal to what the server answers. */
export function applyCheckIn(_view: GoalView, _change: CheckInChange, _asking: Asking): GoalView {
  throw new Error("not built yet");
}
