import type { GoalSummary, Revised } from "@cairn/core/model/view";
import type { PackedSummary } from "@cairn/core/standing/packed-schema";
import { unpackSummary } from "@cairn/core/standing/packing";

/** Of what did not change the very same objects as before: rows that need not be drawn again are told by that. */
const known = new WeakMap<PackedSummary, Revised<GoalSummary>>();

/** Reads a summary as an answer has it. */
export function summaryOf(packed: PackedSummary): Revised<GoalSummary> {
  const summary = known.get(packed) ?? unpackSummary(packed);
  known.set(packed, summary);
  return summary;
}
