import * as z from "zod/mini";
import { Amount } from "../amount/amount-schema.ts";
import { invalid } from "../refusal/error.ts";
import { Id, NewId, text } from "../refusal/text.ts";
import { Day, Instant, Zone } from "../time/day-schema.ts";
import { capabilities } from "./capabilities.ts";
import type { Goal } from "./goal.ts";

/** One stone: an entry, or a skip (rest day). `value` is null for skips and where each entry counts as one. */
export const CheckIn = z.object({
  id: z.string(),
  goalId: z.string(),
  day: Day,
  kind: z.enum(["entry", "skip"]),
  value: z.nullable(z.number()),
  note: z.string(),
  /** When it was logged; orders entries of one day (tie: id). */
  at: z.string(),
  zone: z.string(),
  version: z.number(),
  deletedAt: z.nullable(z.string()),
});
export type CheckIn = z.infer<typeof CheckIn>;

/**
 * Logs or edits a check-in. Without `baseVersion` it is a create: the same id with the same content answers the stored row,
 * with other content CONFLICT. With `baseVersion` it is an edit of what was seen at that version.
 */
export const CheckInInput = z.strictObject({
  id: NewId,
  goalId: Id,
  day: Day,
  kind: z._default(z.enum(["entry", "skip"], "kind"), "entry"),
  value: z._default(z.nullable(Amount), null),
  note: z._default(text({ min: 0, max: 2000 }), ""),
  at: Instant,
  zone: Zone,
  baseVersion: z.optional(z.int()),
  mutationId: z.optional(Id),
});
export type CheckInInput = z.infer<typeof CheckInInput>;

/** Takes a check-in to the trash; without `baseVersion` it takes whatever version is there. */
export const CheckInRemove = z.strictObject({
  id: Id,
  baseVersion: z.optional(z.int("version")),
  mutationId: z.optional(Id),
});
export type CheckInRemove = z.infer<typeof CheckInRemove>;

/**
 * D16: a day of a goal's log, summed up. Charts, streaks and forecasts read nothing else. All fields but `skips` speak of entries
 * only.
 */
export const GoalDay = z.object({
  day: Day,
  /** Number of entries. */
  count: z.number(),
  /** Exact sum of their values; 0 without values. */
  sum: z.number(),
  /** Value logged last, greatest and least; null without values. */
  last: z.nullable(z.number()),
  max: z.nullable(z.number()),
  min: z.nullable(z.number()),
  /** Number of skips. The day is a rest day when it has skips and no entry. */
  skips: z.number(),
});
export type GoalDay = z.infer<typeof GoalDay>;

/** D5: tells whether a day was skipped and nothing was logged on it. */
export function isRestDay(day: GoalDay | undefined): boolean {
  return day !== undefined && day.skips > 0 && day.count === 0;
}

/** What a check-in is stored with once it was not refused. */
export type CheckInContent = Pick<CheckIn, "kind" | "value">;

/**
 * D15: refuses what cannot be an entry of this goal, and returns the content as it is stored: rest days, and entries that count
 * as one, have no value.
 * @param latestDay the latest calendar date anywhere on earth
 * @throws DomainError INVALID at the field `goalId`, `day` or `value`
 */
export function refuseCheckIn(
  { measure, start }: Pick<Goal, "measure" | "start">,
  { day, kind, value }: Pick<CheckInInput, "day" | "kind" | "value">,
  latestDay: Day,
): CheckInContent {
  const { logs, takesValue } = capabilities(measure);
  if (!logs) throw invalid("goalId", "takes_no_check_ins");
  if (day < start) throw invalid("day", "before_start", { start });
  if (day > latestDay) throw invalid("day", "day_future");
  if (kind === "skip" || !takesValue) return { kind, value: null };
  if (value === null) throw invalid("value", "required");
  return { kind, value };
}
