import * as z from "zod/mini";
import { Amount } from "../amount/amount-schema.ts";
import { planFits } from "../decide/plan-row.ts";
import { Area } from "../model/area.ts";
import { CheckIn } from "../model/check-in.ts";
import { Goal } from "../model/goal.ts";
import { Milestone } from "../model/milestone.ts";
import { Pause } from "../model/pause.ts";
import { PlanRows } from "../model/plan.ts";
import { ReviewLine, ReviewNext, ReviewSnapshot } from "../model/review-schema.ts";
import type { FieldError } from "../refusal/error.ts";
import { fieldErrors } from "../refusal/issue.ts";
import { Id, text } from "../refusal/text.ts";
import { Day, Instant, Zone } from "../time/day-schema.ts";

/** The version of the archive's shapes; 2 brought the reviews, 3 the rhythms of days
 * and months and how a day is read. A later Cairn reads all earlier ones. */
export const ARCHIVE_VERSION = 3;

const Position = z.number().check(z.refine((value) => Math.abs(value) <= 1e15, "position"));
/** Spells each instant in one way, so that equal rows are equal lines. */
const Moment = Instant.check(z.overwrite((value) => new Date(value).toISOString()));
/** Leaves room for edits below what the database can count to. */
const Version = z.int("version").check(z.minimum(1, "version"), z.maximum(2_000_000_000, "version"));
const Place = z.int("position").check(z.minimum(0, "position"), z.maximum(10_000, "position"));
const Weight = Amount.check(z.positive("amount_positive"), z.maximum(1000, "weight"));

const Sum = z.number().check(z.refine((value) => Math.abs(value) <= 1e18, "amount_large"));
/** A review's figures as they were; the goals that they speak of need not be here any more. */
const Snapshot = z.strictObject({
  ...ReviewSnapshot.shape,
  stones: z.int().check(z.minimum(0)),
  next: z.optional(
    z
      .array(
        z.strictObject({
          ...ReviewNext.shape,
          goalId: Id,
          title: text({ min: 1, max: 120 }),
          unit: text({ min: 0, max: 24 }),
          amount: Sum,
        }),
      )
      .check(z.maxLength(1000)),
  ),
  lines: z
    .array(
      z.strictObject({
        ...ReviewLine.shape,
        goalId: Id,
        title: text({ min: 1, max: 120 }),
        unit: text({ min: 0, max: 24 }),
        done: Sum,
        planned: z.nullable(Sum),
        current: z.nullable(Sum),
        target: z.nullable(Sum),
        paceAmount: z.nullable(Sum),
        probability: z.nullable(z.number().check(z.minimum(0), z.maximum(1))),
      }),
    )
    .check(z.maxLength(500)),
});

/**
 * The rows of an archive, held within the bounds of inputs: a file may have been written by anybody. The order of fields is that
 * in the file. A goal carries its plan. Passwords, sessions and tokens are no part of it; the e-mail address stays with the
 * account.
 */
export const ArchiveRows = {
  areas: z.strictObject({
    ...Area.shape,
    id: Id,
    name: text({ min: 1, max: 60 }),
    position: Place,
    version: Version,
  }),
  goals: z
    .strictObject({
      ...Goal.shape,
      id: Id,
      title: text({ min: 1, max: 120 }),
      why: text({ min: 0, max: 2000 }),
      closedNote: text({ min: 0, max: 2000 }),
      parentId: z.nullable(Id),
      areaId: z.nullable(Id),
      weight: Weight,
      position: Position,
      archivedAt: z.nullable(Moment),
      deletedAt: z.nullable(Moment),
      version: Version,
      createdAt: Moment,
      plans: PlanRows,
    })
    .check(
      z.refine(({ closedAs, closedOn }) => (closedAs === null) === (closedOn === null), {
        error: "choice",
        path: ["closedOn"],
      }),
      z.refine(({ measure, doneOn }) => doneOn === null || measure.kind === "outcome", {
        error: "not_outcome",
        path: ["doneOn"],
      }),
      z.refine(({ measure, plans }) => planFits(measure, plans), { error: "plan_unfit", path: ["plans"] }),
    ),
  pauses: z
    .strictObject({ ...Pause.shape, id: Id, goalId: z.nullable(Id), version: Version })
    .check(z.refine(({ from, to }) => to === null || from <= to, { error: "pause_order", path: ["to"] })),
  milestones: z.strictObject({
    ...Milestone.shape,
    id: Id,
    goalId: Id,
    title: text({ min: 1, max: 200 }),
    weight: Weight,
    position: Place,
    version: Version,
  }),
  checkIns: z
    .strictObject({
      ...CheckIn.shape,
      id: Id,
      goalId: Id,
      value: z.nullable(Amount),
      note: text({ min: 0, max: 2000 }),
      at: Moment,
      zone: Zone,
      version: Version,
      deletedAt: z.nullable(Moment),
    })
    .check(
      z.refine(({ kind, value }) => kind === "entry" || value === null, {
        error: "skip_value",
        path: ["value"],
      }),
    ),
  forecasts: z.strictObject({
    goalId: Id,
    asOf: Day,
    probability: z.number().check(z.minimum(0), z.maximum(1)),
    due: Day,
    target: Amount,
  }),
  reviews: z.strictObject({
    weekOf: Day,
    note: text({ min: 0, max: 4000 }),
    snapshot: z.nullable(Snapshot),
    version: Version,
  }),
} as const;

/** The tables of an archive in the order in which their rows can be written: what is referred to comes first. */
export const ARCHIVE_TABLES = [
  "areas",
  "goals",
  "pauses",
  "milestones",
  "checkIns",
  "forecasts",
  "reviews",
] as const;
export type ArchiveTable = (typeof ARCHIVE_TABLES)[number];
export type ArchiveRow<T extends ArchiveTable> = z.infer<(typeof ArchiveRows)[T]>;

const SCHEMAS: { [T in ArchiveTable]: z.ZodMiniType<ArchiveRow<T>> } = ArchiveRows;

/** An archive as JSON lines by table, which is what stands in its files and what goes over the wire. */
export type Archive = Record<ArchiveTable, string[]>;

/** Makes something for each table. */
export function perTable<V>(make: (table: ArchiveTable) => V): Record<ArchiveTable, V> {
  return {
    areas: make("areas"),
    goals: make("goals"),
    pauses: make("pauses"),
    milestones: make("milestones"),
    checkIns: make("checkIns"),
    forecasts: make("forecasts"),
    reviews: make("reviews"),
  };
}

/** Writes the line of a row: the same row always makes the same line. */
export function archiveLine<T extends ArchiveTable>(table: T, row: ArchiveRow<T>): string {
  return JSON.stringify(z.parse(SCHEMAS[table], row));
}

/** Reads the row of a line, or tells what is wrong with it. */
export function readArchiveLine<T extends ArchiveTable>(
  table: T,
  line: string,
): { row: ArchiveRow<T> } | { errors: FieldError[] } {
  try {
    const read = z.safeParse(SCHEMAS[table], JSON.parse(line));
    return read.success ? { row: read.data } : { errors: fieldErrors(read.error.issues) };
  } catch {
    return { errors: [{ field: "", reason: "archive_line" }] };
  }
}

/** A row is known again by this key: the second import of a file finds all of them. */
export const ARCHIVE_KEYS: { [T in ArchiveTable]: (row: ArchiveRow<T>) => string } = {
  areas: ({ id }) => id,
  goals: ({ id }) => id,
  pauses: ({ id }) => id,
  milestones: ({ id }) => id,
  checkIns: ({ id }) => id,
  forecasts: ({ goalId, asOf }) => `${goalId}_${asOf}`,
  reviews: ({ weekOf }) => weekOf,
};

/**
 * Puts goals into an order in which every parent stands before its children. What has no parent here, or stands in a circle,
 * keeps its place.
 */
export function parentsFirst<G extends { id: string; parentId: string | null }>(goals: readonly G[]): G[] {
  const waiting = new Map(goals.map((goal) => [goal.id, goal]));
  const ordered: G[] = [];
  const place = (goal: G) => {
    if (!waiting.delete(goal.id)) return;
    const parent = goal.parentId === null ? undefined : waiting.get(goal.parentId);
    if (parent) place(parent);
    ordered.push(goal);
  };
  for (const goal of goals) place(goal);
  return ordered;
}

/** Tells what became of one batch of rows: new, already there and equal, or refused. */
export const Receipt = z.object({
  created: z.number(),
  merged: z.number(),
  /** `row` counts from 0 within the batch; `reason` is one of the sentences' keys. */
  refused: z.array(
    z.object({
      row: z.number(),
      field: z.string(),
      reason: z.string(),
      params: z.nullable(z.record(z.string(), z.union([z.string(), z.number()]))),
      message: z.string(),
    }),
  ),
});
export type Receipt = z.infer<typeof Receipt>;
