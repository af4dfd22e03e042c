import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  doublePrecision,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { amount, createdAt, day, instant, revision, sum, version } from "./columns.ts";
import { ownerId } from "./user.ts";

/** True within the bound of amounts; false for NaN, which PostgreSQL sorts above every number. */
export const bounded = (column: AnyPgColumn) => sql`abs(${column}) <= 1000000000000`;
/** What core takes for a day, which keeps infinity out. */
export const calendar = (column: AnyPgColumn) => sql`${column} between '1900-01-01' and '2200-12-31'`;

export const areas = pgTable(
  "areas",
  {
    userId: ownerId(),
    id: uuid().notNull(),
    name: text().notNull(),
    position: integer().notNull(),
    version: version(),
    createdAt: createdAt(),
  },
  (t) => [
    // Serves listAreas and every foreign key.
    primaryKey({ columns: [t.userId, t.id] }),
    check("areas_name", sql`char_length(${t.name}) between 1 and 60`),
    check("areas_position", sql`${t.position} between 0 and 10000`),
  ],
);

export const goals = pgTable(
  "goals",
  {
    userId: ownerId(),
    id: uuid().notNull(),
    title: text().notNull(),
    why: text().notNull(),
    measureKind: text({ enum: ["metric", "habit", "checklist", "outcome", "objective"] }).notNull(),
    unit: text(),
    step: amount(),
    startValue: amount(),
    aggregation: text({ enum: ["sum", "last", "count", "max", "min"] }),
    direction: text({ enum: ["up", "down"] }),
    ofDay: text({ enum: ["mean", "max", "min", "sum"] }),
    habitBy: text({ enum: ["count", "sum", "mean"] }),
    startOn: day().notNull(),
    parentId: uuid(),
    weight: amount().notNull().default(1),
    areaId: uuid(),
    colour: text({ enum: ["spruce", "sky", "iris", "plum", "rose", "amber"] }).notNull(),
    position: doublePrecision().notNull(),
    doneOn: day(),
    closedAs: text({ enum: ["reached", "let_go"] }),
    closedOn: day(),
    closedNote: text().notNull().default(""),
    archivedAt: instant(),
    deletedAt: instant(),
    /** Of the row a person edits; a check-in does not touch it. */
    version: version(),
    createdAt: createdAt(),
    // What the log alone determines, kept by app.roll_up with every check-in (entries only, trashed ones out).
    entries: integer().notNull().default(0),
    total: sum().notNull().default(0),
    firstDay: day(),
    lastDay: day(),
    lastValue: amount(),
    maxValue: amount(),
    minValue: amount(),
    /** Of all that figures are made from: the goal's own columns, its plan, pauses, milestones and days. */
    revision: revision(),
    /** Of the days alone. */
    daysRevision: revision(),
  },
  (t) => [
    // Serves getGoalStates and every foreign key.
    primaryKey({ columns: [t.userId, t.id] }),
    foreignKey({ name: "goals_parent", columns: [t.userId, t.parentId], foreignColumns: [t.userId, t.id] }),
    foreignKey({
      name: "goals_area",
      columns: [t.userId, t.areaId],
      foreignColumns: [areas.userId, areas.id],
    }),
    // Serves listGoals: the keyset (position, id) of a person.
    index("goals_position").on(t.userId, t.position, t.id),
    // Serves the descendants of an objective in getGoalStates and listGoals.
    index("goals_children").on(t.userId, t.parentId).where(sql`${t.parentId} is not null`),
    // Serves deleteArea: the goals of an area.
    index("goals_in_area").on(t.userId, t.areaId).where(sql`${t.areaId} is not null`),
    // Serves purgeGoals: what waits in the trash, over all people.
    index("goals_trash").on(t.deletedAt).where(sql`${t.deletedAt} is not null`),
    check("goals_title", sql`char_length(${t.title}) between 1 and 120`),
    check("goals_why", sql`char_length(${t.why}) <= 2000`),
    check("goals_closed_note", sql`char_length(${t.closedNote}) <= 2000`),
    check(
      "goals_measure_kind",
      sql`${t.measureKind} in ('metric', 'habit', 'checklist', 'outcome', 'objective')`,
    ),
    check(
      "goals_unit",
      sql`(${t.unit} is not null) = (${t.measureKind} in ('metric', 'habit')) and char_length(${t.unit}) <= 24`,
    ),
    check(
      "goals_step",
      sql`(${t.step} is not null) = (${t.measureKind} in ('metric', 'habit')) and ${t.step} > 0 and ${bounded(t.step)}`,
    ),
    check(
      "goals_start_value",
      sql`(${t.startValue} is not null) = (${t.measureKind} = 'metric') and ${bounded(t.startValue)}`,
    ),
    check(
      "goals_metric_pair",
      sql`case when ${t.measureKind} = 'metric'
        then coalesce((${t.aggregation}, ${t.direction}) in (('sum', 'up'), ('sum', 'down'), ('last', 'up'), ('last', 'down'), ('count', 'up'), ('max', 'up'), ('min', 'down')), false)
        else ${t.aggregation} is null and ${t.direction} is null end`,
    ),
    check(
      "goals_of_day",
      sql`${t.ofDay} is null or coalesce(${t.aggregation} = 'last' and ${t.ofDay} in ('mean', 'max', 'min', 'sum'), false)`,
    ),
    check(
      "goals_habit_by",
      sql`case when ${t.measureKind} = 'habit' then coalesce(${t.habitBy} in ('count', 'sum', 'mean'), false) else ${t.habitBy} is null end`,
    ),
    check("goals_done", sql`${t.doneOn} is null or ${t.measureKind} = 'outcome'`),
    check("goals_colour", sql`${t.colour} in ('spruce', 'sky', 'iris', 'plum', 'rose', 'amber')`),
    check(
      "goals_closed",
      sql`(${t.closedAs} is null) = (${t.closedOn} is null) and ${t.closedAs} in ('reached', 'let_go')`,
    ),
    check("goals_weight", sql`${t.weight} > 0 and ${t.weight} <= 1000`),
    check("goals_parent_self", sql`${t.parentId} <> ${t.id}`),
    check("goals_position_finite", sql`abs(${t.position}) <= 1e15`),
    check("goals_days", sql`${calendar(t.startOn)} and ${calendar(t.doneOn)} and ${calendar(t.closedOn)}`),
    check("goals_entries", sql`${t.entries} >= 0`),
  ],
);

/**
 * The parent of everything below a goal, by owner and id together: tenancy is a fact of the database. The goal belongs to
 * the person, so a key to the person beside it would only be checked twice.
 */
export const ofGoal = (name: string, userId: AnyPgColumn, goalId: AnyPgColumn) =>
  foreignKey({ name, columns: [userId, goalId], foreignColumns: [goals.userId, goals.id] }).onDelete(
    "cascade",
  );

export const plans = pgTable(
  "plans",
  {
    userId: uuid().notNull(),
    goalId: uuid().notNull(),
    fromDay: day().notNull(),
    target: amount(),
    dueOn: day(),
    rateAmount: amount(),
    ratePer: text({ enum: ["day", "week", "month"] }),
    fromValue: amount(),
    cadence: text({ enum: ["day", "weekdays", "week", "month", "weeks", "days", "monthdays", "months"] }),
    cadenceDays: smallint().array(),
    cadenceEvery: smallint(),
    requirement: text({ enum: ["at_least", "at_most", "between"] }),
    lower: amount(),
    upper: amount(),
  },
  (t) => [
    // Serves the plans of a goal in every state read.
    primaryKey({ columns: [t.userId, t.goalId, t.fromDay] }),
    ofGoal("plans_goal", t.userId, t.goalId),
    check("plans_days", sql`${calendar(t.fromDay)} and ${calendar(t.dueOn)}`),
    check("plans_amounts", sql`${bounded(t.target)} and ${bounded(t.fromValue)}`),
    check(
      "plans_rate",
      sql`(${t.rateAmount} is null) = (${t.ratePer} is null) and ${t.rateAmount} > 0 and ${bounded(t.rateAmount)} and ${t.ratePer} in ('day', 'week', 'month')`,
    ),
    check(
      "plans_cadence",
      sql`${t.cadence} in ('day', 'weekdays', 'week', 'month', 'weeks', 'days', 'monthdays', 'months')`,
    ),
    check(
      "plans_cadence_days",
      sql`case ${t.cadence}
        when 'weekdays' then coalesce(cardinality(${t.cadenceDays}) between 1 and 7 and 1 <= all (${t.cadenceDays}) and 7 >= all (${t.cadenceDays}), false)
        when 'monthdays' then coalesce(cardinality(${t.cadenceDays}) between 1 and 31 and 1 <= all (${t.cadenceDays}) and 31 >= all (${t.cadenceDays}), false)
        else ${t.cadenceDays} is null end`,
    ),
    check(
      "plans_cadence_every",
      sql`case ${t.cadence}
        when 'weeks' then coalesce(${t.cadenceEvery} between 2 and 52, false)
        when 'days' then coalesce(${t.cadenceEvery} between 2 and 366, false)
        when 'months' then coalesce(${t.cadenceEvery} in (2, 3, 4, 6, 12), false)
        else ${t.cadenceEvery} is null end`,
    ),
    check(
      "plans_requirement",
      sql`case ${t.requirement}
        when 'at_least' then ${t.lower} > 0 and ${t.upper} is null
        when 'at_most' then ${t.lower} is null and ${t.upper} >= 0
        when 'between' then ${t.lower} >= 0 and ${t.upper} >= ${t.lower}
        else ${t.requirement} is null and ${t.lower} is null and ${t.upper} is null end`,
    ),
    check(
      "plans_bounds",
      sql`(${t.requirement} not in ('at_least', 'between') or ${t.lower} is not null)
        and (${t.requirement} not in ('at_most', 'between') or ${t.upper} is not null)
        and ${bounded(t.lower)} and ${bounded(t.upper)}`,
    ),
    check("plans_habit", sql`(${t.cadence} is null) = (${t.requirement} is null)`),
  ],
);

export const pauses = pgTable(
  "pauses",
  {
    userId: ownerId(),
    id: uuid().notNull(),
    /** Null: a pause of everything. */
    goalId: uuid(),
    fromDay: day().notNull(),
    toDay: day(),
    version: version(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.id] }),
    ofGoal("pauses_goal", t.userId, t.goalId),
    // Serves the pauses of a goal and those of everything in every state read.
    index("pauses_of_goal").on(t.userId, t.goalId),
    check("pauses_order", sql`${t.toDay} >= ${t.fromDay}`),
    check("pauses_days", sql`${calendar(t.fromDay)} and ${calendar(t.toDay)}`),
  ],
);

export const milestones = pgTable(
  "milestones",
  {
    userId: uuid().notNull(),
    id: uuid().notNull(),
    goalId: uuid().notNull(),
    title: text().notNull(),
    weight: amount().notNull(),
    dueOn: day(),
    doneOn: day(),
    position: integer().notNull(),
    version: version(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.id] }),
    ofGoal("milestones_goal", t.userId, t.goalId),
    // Serves the milestones of a goal in every state read.
    index("milestones_of_goal").on(t.userId, t.goalId, t.position),
    check("milestones_title", sql`char_length(${t.title}) between 1 and 200`),
    check("milestones_weight", sql`${t.weight} > 0 and ${t.weight} <= 1000`),
    check("milestones_position", sql`${t.position} between 0 and 10000`),
    check("milestones_days", sql`${calendar(t.dueOn)} and ${calendar(t.doneOn)}`),
  ],
);
