import { sql } from "drizzle-orm";
import {
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { amount, createdAt, day, instant, revision, sum, version } from "./columns.ts";
import { bounded, calendar, ofGoal } from "./goal.ts";
import { ownerId } from "./user.ts";

export const checkIns = pgTable(
  "check_ins",
  {
    userId: uuid().notNull(),
    id: uuid().notNull(),
    goalId: uuid().notNull(),
    day: day().notNull(),
    kind: text({ enum: ["entry", "skip"] }).notNull(),
    value: amount(),
    note: text().notNull(),
    at: instant().notNull(),
    zone: text().notNull(),
    version: version(),
    createdAt: createdAt(),
    deletedAt: instant(),
  },
  (t) => [
    // Serves app.put_check_in: the row by its id, which is its idempotency key.
    primaryKey({ columns: [t.userId, t.id] }),
    ofGoal("check_ins_goal", t.userId, t.goalId),
    // Serves listCheckIns (keyset, read backwards) and app.roll_up (the rows of one day).
    index("check_ins_by_day").on(t.userId, t.goalId, t.day, t.id),
    // Serves purgeCheckIns: what waits in the trash, over all people.
    index("check_ins_trash").on(t.deletedAt).where(sql`${t.deletedAt} is not null`),
    check("check_ins_kind", sql`${t.kind} in ('entry', 'skip')`),
    check("check_ins_skip", sql`${t.kind} <> 'skip' or ${t.value} is null`),
    check("check_ins_value", bounded(t.value)),
    check("check_ins_day", calendar(t.day)),
    check("check_ins_note", sql`char_length(${t.note}) <= 2000`),
    check("check_ins_zone", sql`char_length(${t.zone}) between 1 and 64`),
  ],
);

/** A day of a goal's log, summed up: a cache of check_ins that app.roll_up keeps. */
export const goalDays = pgTable(
  "goal_days",
  {
    userId: uuid().notNull(),
    goalId: uuid().notNull(),
    day: day().notNull(),
    count: integer().notNull(),
    sum: sum().notNull(),
    last: amount(),
    max: amount(),
    min: amount(),
    skips: integer().notNull(),
  },
  (t) => [
    // Serves the days of a goal in every state read, and the first and last day in app.roll_up.
    primaryKey({ columns: [t.userId, t.goalId, t.day] }),
    ofGoal("goal_days_goal", t.userId, t.goalId),
    check("goal_days_something", sql`${t.count} >= 0 and ${t.skips} >= 0 and ${t.count} + ${t.skips} > 0`),
  ],
);

/** What was forecast on a day, kept to show how often it came true. */
export const forecasts = pgTable(
  "forecasts",
  {
    userId: uuid().notNull(),
    goalId: uuid().notNull(),
    asOf: day().notNull(),
    probability: doublePrecision().notNull(),
    dueOn: day().notNull(),
    target: amount().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    // Serves listForecasts, and makes the weekly write idempotent.
    primaryKey({ columns: [t.userId, t.goalId, t.asOf] }),
    ofGoal("forecasts_goal", t.userId, t.goalId),
    check("forecasts_probability", sql`${t.probability} between 0 and 1`),
    check("forecasts_days", sql`${calendar(t.asOf)} and ${calendar(t.dueOn)}`),
    check("forecasts_target", bounded(t.target)),
  ],
);

/** A week as it was looked back on: figures of then, and the person's words. */
export const reviews = pgTable(
  "reviews",
  {
    userId: ownerId(),
    weekOf: day().notNull(),
    snapshot: jsonb().$type<unknown>().notNull(),
    note: text().notNull().default(""),
    version: version(),
    createdAt: createdAt(),
  },
  (t) => [
    // Serves getReview and listReviews, latest first.
    primaryKey({ columns: [t.userId, t.weekOf] }),
    check("reviews_week", calendar(t.weekOf)),
    check("reviews_note", sql`char_length(${t.note}) <= 4000`),
    check(
      "reviews_snapshot",
      sql`jsonb_typeof(${t.snapshot}) = 'object' and pg_column_size(${t.snapshot}) <= 65536`,
    ),
  ],
);

/** Append-only: who did what to which thing, in the transaction of the deed. */
export const audit = pgTable(
  "audit",
  {
    userId: ownerId(),
    id: uuid().notNull(),
    at: createdAt(),
    /** `session:<id>`, `token:<id>` or `system`. */
    actor: text().notNull(),
    action: text().notNull(),
    objectKind: text().notNull(),
    objectId: text().notNull(),
    diff: jsonb().$type<unknown>().notNull(),
    requestId: text().notNull(),
    mutationId: uuid(),
    /** The person's number of this change, in the order of the commits; 0 of what is older than the numbers. */
    change: revision(),
  },
  (t) => [
    // Serves listAudit: the keyset by id (UUIDv7: the order of time).
    primaryKey({ columns: [t.userId, t.id] }),
    // Serves the answer to a repeated mutation, and lets it happen once.
    uniqueIndex("audit_mutation").on(t.userId, t.mutationId).where(sql`${t.mutationId} is not null`),
    check("audit_actor", sql`char_length(${t.actor}) between 1 and 80`),
    check("audit_action", sql`char_length(${t.action}) between 1 and 40`),
    check(
      "audit_object",
      sql`char_length(${t.objectKind}) between 1 and 40 and char_length(${t.objectId}) between 1 and 80`,
    ),
    check("audit_request", sql`char_length(${t.requestId}) <= 80`),
  ],
);
