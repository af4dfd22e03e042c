import * as z from "zod/mini";
import { Day } from "../time/day-schema.ts";

/** D4 and D10 say which one applies. A closed goal has none. */
export const STATUSES = [
  "achieved",
  "at_target",
  "missed",
  "not_started",
  "paused",
  "open",
  "on_track",
  "at_risk",
  "off_track",
  "stale",
] as const;
export const Status = z.enum(STATUSES);
export type Status = z.infer<typeof Status>;

/** D6: one period of a habit. */
export const Period = z.object({
  from: Day,
  to: Day,
  /** Count, sum or mean of the period so far; null for a mean without a value. */
  done: z.nullable(z.number()),
  /** Bounds after D8's pro-rating; null where the requirement has none. */
  lower: z.nullable(z.number()),
  upper: z.nullable(z.number()),
  state: z.enum(["success", "failure", "pending", "neutral"]),
});
export type Period = z.infer<typeof Period>;

/** D6, D7, D11: the figures that only habits have. */
export const HabitFigures = z.object({
  /** The period that holds the day of the figures; null outside the cadence (a day not chosen, before the start, after the due day). */
  period: z.nullable(Period),
  streak: z.number(),
  best: z.number(),
  successes: z.number(),
  failures: z.number(),
  /** successes / (successes + failures); null for 0/0. */
  rate: z.nullable(z.number()),
  /** Loop's score, 0..1; null before the start. */
  strength: z.nullable(z.number()),
});
export type HabitFigures = z.infer<typeof HabitFigures>;

/** D14: what is enough today, in the goal's unit. */
export const Enough = z.discriminatedUnion("kind", [
  /** metric sum or count: add at least this much today (0: nothing). */
  z.object({ kind: z.literal("add"), amount: z.number() }),
  /** metric last, max, min: the level the line asks for this evening. */
  z.object({ kind: z.literal("level"), amount: z.number() }),
  /** habit with a lower bound: this much more in the running period; `lastDay` = the last day on which it still fits. */
  z.object({ kind: z.literal("period"), amount: z.number(), lastDay: Day }),
  /** limit: room left in the running period (negative when exceeded). */
  z.object({ kind: z.literal("room"), amount: z.number() }),
]);
export type Enough = z.infer<typeof Enough>;

const NoForecast = z.object({ kind: z.literal("none") });
/**
 * Not yet: this many more days with an entry (or entries, for `last`), at the least; and what is plain without a figure, at the
 * pace so far.
 */
const WaitingForecast = z.object({
  kind: z.literal("waiting"),
  entries: z.number(),
  plain: z.nullable(z.enum(["likely", "unlikely"])),
});
const ListedReady = z.object({
  kind: z.literal("ready"),
  /** 0.01..0.99; 0 or 1 only when over or reached; null without a due day. */
  probability: z.nullable(z.number()),
  /** Days by which the target is reached 1, 5 and 9 times in 10; null = beyond three years. */
  dates: z.object({ early: z.nullable(Day), likely: z.nullable(Day), late: z.nullable(Day) }),
});
/** D22: the chance of making it. All amounts are in the goal's unit. */
export const Forecast = z.discriminatedUnion("kind", [
  /** There is nothing to forecast: not running today, or a measure without a forecast. */
  NoForecast,
  WaitingForecast,
  z.object({
    ...ListedReady.shape,
    /** Where one will stand on the due day: 4 times in 5 between low and high. */
    interval: z.nullable(z.object({ low: z.number(), middle: z.number(), high: z.number() })),
    /** How much the probability rises when the person's median active day is added today. */
    worth: z.nullable(z.number()),
  }),
]);
export type Forecast = z.infer<typeof Forecast>;

/**
 * The figures of a goal as of one day that lists draw (D1 to D14, and the forecast of D22). Amounts are in the goal's unit; a
 * figure is null where its rule says that there is none.
 */
export const ListedFigures = z.object({
  asOf: Day,
  status: z.nullable(Status),
  /** D1. Habits with a number of successes: the successes. Checklist: the done weight. Others without a number: null. */
  current: z.nullable(z.number()),
  /** D1: current with the entries after the due day, when that differs. */
  lateCurrent: z.nullable(z.number()),
  target: z.nullable(z.number()),
  due: z.nullable(Day),
  remaining: z.nullable(z.number()),
  /** 0..1, or null where there is nothing to show. */
  bar: z.nullable(z.number()),
  /** Where the plan says one should stand (last evening's line), in the unit and as a share. */
  line: z.nullable(z.number()),
  expected: z.nullable(z.number()),
  paceAmount: z.nullable(z.number()),
  paceDays: z.nullable(z.number()),
  daysLeft: z.nullable(z.number()),
  needPerDay: z.nullable(z.number()),
  enough: z.nullable(Enough),
  /** D14: whole days from tomorrow one could log nothing and still be on the line or keep the period; null where it has no meaning. */
  buffer: z.nullable(z.number()),
  reachedOn: z.nullable(Day),
  habit: z.nullable(HabitFigures),
  forecast: z.discriminatedUnion("kind", [NoForecast, WaitingForecast, ListedReady]),
});
export type ListedFigures = z.infer<typeof ListedFigures>;

/** All figures of a goal: those of lists, and those that only its own page draws. */
export const Figures = z.object({
  ...ListedFigures.shape,
  /** (current-start)/(target-start), unclamped; D2. */
  raw: z.nullable(z.number()),
  /** D: active days (or periods, for habits with a number) of [start, due]. */
  planDays: z.nullable(z.number()),
  firstReachedOn: z.nullable(Day),
  /** D13: the child that holds an objective back. */
  heldBackBy: z.nullable(z.string()),
  forecast: Forecast,
});
export type Figures = z.infer<typeof Figures>;

/** Tells whether the target is met, for good or for now (D4): then the page offers to close the goal. */
export function isReached({ status }: Pick<Figures, "status">): boolean {
  return status === "achieved" || status === "at_target";
}
