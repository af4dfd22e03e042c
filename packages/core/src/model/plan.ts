import * as z from "zod/mini";
import { Amount, PositiveAmount } from "../amount/amount-schema.ts";
import { Id } from "../refusal/text.ts";
import { Day } from "../time/day-schema.ts";

/** D6: calendar months in a block; each of these fills a year without a rest, so that blocks begin in January. */
export const MONTH_BLOCKS = [2, 3, 4, 6, 12] as const;

/**
 * D6: when a habit's periods begin and end. Weekdays are ISO (1 Monday .. 7 Sunday); `weeks` are blocks of 2 to 52 calendar
 * weeks, `days` blocks of 2 to 366 days from the cadence's first day on, `months` blocks of calendar months. `monthdays` are
 * chosen days of the month, 1 to 31; one that a month lacks is its last day there, so that 31 is the last day of every month.
 */
export const Cadence = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("day") }),
  z.strictObject({
    kind: z.literal("weekdays"),
    days: z.array(z.literal([1, 2, 3, 4, 5, 6, 7], "weekdays")).check(
      z.minLength(1, "weekdays"),
      z.maxLength(7, "weekdays"),
      z.refine((days) => new Set(days).size === days.length, "weekdays"),
      z.overwrite((days) => [...days].sort()),
    ),
  }),
  z.strictObject({ kind: z.literal("week") }),
  z.strictObject({ kind: z.literal("month") }),
  z.strictObject({
    kind: z.literal("weeks"),
    every: z.int("blocks").check(z.minimum(2, "blocks"), z.maximum(52, "blocks")),
  }),
  z.strictObject({
    kind: z.literal("days"),
    every: z.int("day_blocks").check(z.minimum(2, "day_blocks"), z.maximum(366, "day_blocks")),
  }),
  z.strictObject({
    kind: z.literal("monthdays"),
    days: z.array(z.int("monthdays").check(z.minimum(1, "monthdays"), z.maximum(31, "monthdays"))).check(
      z.minLength(1, "monthdays"),
      z.maxLength(31, "monthdays"),
      z.refine((days) => new Set(days).size === days.length, "monthdays"),
      z.overwrite((days) => [...days].sort((a, b) => a - b)),
    ),
  }),
  z.strictObject({ kind: z.literal("months"), every: z.literal(MONTH_BLOCKS, "month_blocks") }),
]);
export type Cadence = z.infer<typeof Cadence>;

/** Tells whether each period of a cadence is one day: every day, or those chosen of the week or the month. */
export function isByTheDay({ kind }: Cadence): boolean {
  return kind === "day" || kind === "weekdays" || kind === "monthdays";
}

const limit = Amount.check(z.minimum(0, "amount_negative"));
/** D6: what a period asks for: a lower bound, an upper bound (0 is allowed), or both. Bounds are included. */
export const Requirement = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("at_least"), n: PositiveAmount }),
  z.strictObject({ kind: z.literal("at_most"), n: limit }),
  z
    .strictObject({ kind: z.literal("between"), min: limit, max: limit })
    .check(z.refine((value) => value.min <= value.max, { error: "between_order", path: ["max"] })),
]);
export type Requirement = z.infer<typeof Requirement>;

export const RATE_UNITS = ["day", "week", "month"] as const;
export const Rate = z.strictObject({ amount: PositiveAmount, per: z.enum(RATE_UNITS, "rate_unit") });
export type Rate = z.infer<typeof Rate>;

/**
 * One row of a goal's plan, in force from the morning of `from` until the next row's first day. Metrics always have a `target`;
 * `due` is optional, `rate` is as the person gave it (else it is derived when shown), and `fromValue` is the line's height on the
 * morning of `from`. Habits always have `cadence` and `requirement`; their `target` is a number of successes to reach, or null.
 * Checklist, outcome and objective have only `due`.
 */
export const Plan = z.object({
  from: Day,
  target: z.nullable(z.number()),
  due: z.nullable(Day),
  rate: z.nullable(Rate),
  fromValue: z.nullable(z.number()),
  cadence: z.nullable(Cadence),
  requirement: z.nullable(Requirement),
});
export type Plan = z.infer<typeof Plan>;

/** D19: what a person says of a plan. Of target, due and rate two make the third. */
export const PlanInput = z.strictObject({
  target: z.optional(z.nullable(Amount)),
  due: z.optional(z.nullable(Day)),
  rate: z.optional(z.nullable(Rate)),
  cadence: z.optional(z.nullable(Cadence)),
  requirement: z.optional(z.nullable(Requirement)),
});
export type PlanInput = z.infer<typeof PlanInput>;

/** D20: `from` begins a new row on a day; `correct` rewrites the row in force on that day ("correct the past"). */
export const PLAN_MODES = ["from", "correct"] as const;
/**
 * D20: where the new row's line begins. `line` keeps the height that the old line has there, `here` starts again from the current
 * value.
 */
export const PLAN_BASES = ["line", "here"] as const;

/** D20: a change of a plan. `from` is the first day of the new row, or a day of the row to correct. */
export const PlanChange = z.strictObject({
  mode: z.enum(PLAN_MODES, "plan_mode"),
  from: Day,
  base: z.enum(PLAN_BASES, "plan_base"),
  plan: PlanInput,
});
export type PlanChange = z.infer<typeof PlanChange>;

/** A change of the plan of a goal as it was seen at `baseVersion`. */
export const PlanChangeInput = z.strictObject({
  goalId: Id,
  baseVersion: z.int("version"),
  mutationId: z.optional(Id),
  ...PlanChange.shape,
});
export type PlanChangeInput = z.infer<typeof PlanChangeInput>;

/** The rows of a plan as they are stored, held within the bounds of inputs. */
export const PlanRows = z
  .array(
    z.strictObject({
      ...Plan.shape,
      target: z.nullable(Amount),
      fromValue: z.nullable(Amount),
      rate: z.nullable(Rate),
      cadence: z.nullable(Cadence),
      requirement: z.nullable(Requirement),
    }),
  )
  .check(z.minLength(1, "required"), z.maxLength(500, "range"));

/** Puts the whole plan back as it was seen before a change. This is what an undo sends. */
export const PlanRestore = z.strictObject({
  goalId: Id,
  baseVersion: z.int("version"),
  mutationId: z.optional(Id),
  plans: PlanRows,
});
export type PlanRestore = z.infer<typeof PlanRestore>;
