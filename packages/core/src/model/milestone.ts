import * as z from "zod/mini";
import { PositiveAmount } from "../amount/amount-schema.ts";
import { Id, NewId, text } from "../refusal/text.ts";
import { Day } from "../time/day-schema.ts";

/** One item of a checklist goal. */
export const Milestone = z.object({
  id: z.string(),
  goalId: z.string(),
  title: z.string(),
  weight: z.number(),
  due: z.nullable(Day),
  doneOn: z.nullable(Day),
  position: z.number(),
  version: z.number(),
});
export type Milestone = z.infer<typeof Milestone>;

export const MilestoneInput = z.strictObject({
  id: NewId,
  goalId: Id,
  title: text({ min: 1, max: 200 }),
  weight: z._default(PositiveAmount.check(z.maximum(1000, "weight")), 1),
  due: z._default(z.nullable(Day), null),
  doneOn: z._default(z.nullable(Day), null),
  position: z._default(z.int().check(z.minimum(0), z.maximum(10_000)), 0),
  baseVersion: z.optional(z.int()),
  mutationId: z.optional(Id),
});
export type MilestoneInput = z.infer<typeof MilestoneInput>;

/** Tells whether a change of a stored item ticks it, or takes the tick back, and nothing else. */
export function isTick(stored: Milestone, input: MilestoneInput): boolean {
  const { title, weight, due, position } = input;
  return (
    stored.title === title &&
    stored.weight === weight &&
    stored.due === due &&
    stored.position === position &&
    input.baseVersion !== undefined
  );
}
