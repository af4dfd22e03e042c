import * as z from "zod/mini";
import { Day } from "../time/day-schema.ts";
import { Cadence } from "./plan.ts";

/** What the distance to a line is told in: the goal's unit, the periods of a habit, or a share of the whole way (0..1). */
const Yardstick = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("amount"), unit: z.string(), step: z.number() }),
  z.object({ kind: z.literal("periods"), cadence: Cadence }),
  z.object({ kind: z.literal("share") }),
]);
export type Yardstick = z.infer<typeof Yardstick>;

/** What has a word of its own, and no amount. */
const WORDS = [
  "in_trash",
  "reached",
  "let_go",
  "done",
  "not_done",
  "at_target",
  "passed",
  "paused",
  "rest_day",
  "on_the_line",
  "no_line",
  "begun",
  "steady",
  "just_short",
  "well_short",
  "quiet",
  "no_limit",
  "within_limit",
] as const;

/**
 * D36: the one verdict on a goal, whoever asks. `ahead` and `short` of the line are positive amounts in the direction of the goal;
 * `place` is the side of the line on which the chart's dot lies.
 */
export const Verdict = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(WORDS) }),
  z.object({ kind: z.literal("not_started"), day: Day }),
  z.object({
    kind: z.enum(["ahead", "short"]),
    amount: z.number(),
    of: Yardstick,
    place: z.enum(["above", "below"]),
  }),
  z.object({ kind: z.literal("over_limit"), amount: z.number(), of: Yardstick }),
]);
export type Verdict = z.infer<typeof Verdict>;
