import * as z from "zod/mini";
import { Id, NewId } from "../refusal/text.ts";
import { Day } from "../time/day-schema.ts";

/**
 * D5: days that do not count, both ends included. It is of one goal, or of all when `goalId` is null. Without `to` it counts as
 * ending today.
 */
export const Pause = z.object({
  id: z.string(),
  goalId: z.nullable(z.string()),
  from: Day,
  to: z.nullable(Day),
  version: z.number(),
});
export type Pause = z.infer<typeof Pause>;

export const PauseInput = z
  .strictObject({
    id: NewId,
    goalId: z.nullable(Id),
    from: Day,
    to: z.nullable(Day),
    baseVersion: z.optional(z.int()),
    mutationId: z.optional(Id),
  })
  .check(
    z.refine((value) => value.to === null || value.from <= value.to, { error: "pause_order", path: ["to"] }),
  );
export type PauseInput = z.infer<typeof PauseInput>;
