import * as z from "zod/mini";
import { Amount } from "./amount.ts";
import { Area } from "./area.ts";
import { AuditEntry } from "./audit.ts";
import { CheckIn } from "./check-in.ts";
import { Day, Instant, Zone } from "./day.ts";
import { Goal } from "./goal.ts";
import { Milestone } from "./milestone.ts";
import { Pause } from "./pause.ts";
import { Cadence, Plan, Rate, Requirement } from "./plan.ts";
import { Id, text } from "./text.ts";
import { User } from "./user.ts";

/** The version of the archive's shapes. A later Cairn reads all earlier ones. */
export const ARCHIVE_VERSION = 1;

const { email: _address, id: _id, version: _version, ...profile } = User.shape;
const Position = z.number().check(z.refine((value) => Math.abs(value) <= 1e15, "position"));
const Version = z.int().check(z.positive());
const Weight = Amount.check(z.positive("amount_positive"), z.maximum(1000, "weight"));

/** Stored rows with the bounds of inputs: an archive may have been written by anybody. Field order is the order in the file. */
export const ArchiveRows = {
  areas: z.strictObject({
    ...Area.shape,
    id: Id,
    name: text({ min: 1, max: 60 }),
    position: Position,
    version: Version,
  }),
  goals: z.strictObject({
    ...Goal.shape,
    id: Id,
    title: text({ min: 1, max: 120 }),
    why: text({ min: 0, max: 2000 }),
    closedNote: text({ min: 0, max: 2000 }),
    parentId: z.nullable(Id),
    areaId: z.nullable(Id),
    weight: Weight,
    position: Position,
    archivedAt: z.nullable(Instant),
    deletedAt: z.nullable(Instant),
    version: Version,
    createdAt: Instant,
  }),
  plans: z.strictObject({
    goalId: Id,
    ...Plan.shape,
    target: z.nullable(Amount),
    fromValue: z.nullable(Amount),
    rate: z.nullable(Rate),
    cadence: z.nullable(Cadence),
    requirement: z.nullable(Requirement),
  }),
  pauses: z
    .strictObject({ ...Pause.shape, id: Id, goalId: z.nullable(Id), version: Version })
    .check(z.refine(({ from, to }) => to === null || from <= to, { error: "pause_order", path: ["to"] })),
  milestones: z.strictObject({
    ...Milestone.shape,
    id: Id,
    goalId: Id,
    title: text({ min: 1, max: 200 }),
    weight: Weight,
    position: z.int().check(z.minimum(0), z.maximum(10_000)),
    version: Version,
  }),
  checkIns: z
    .strictObject({
      ...CheckIn.shape,
      id: Id,
      goalId: Id,
      value: z.nullable(Amount),
      note: text({ min: 0, max: 2000 }),
      at: Instant,
      zone: Zone,
      version: Version,
      deletedAt: z.nullable(Instant),
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
    snapshot: z.record(z.string(), z.unknown()),
    note: text({ min: 0, max: 4000 }),
    version: Version,
  }),
  audit: z.strictObject(AuditEntry.shape),
} as const;

/** The tables of an archive in the order in which their rows can be written: parents before children. */
export const ARCHIVE_TABLES = [
  "areas",
  "goals",
  "plans",
  "pauses",
  "milestones",
  "checkIns",
  "forecasts",
  "reviews",
  "audit",
] as const satisfies (keyof typeof ArchiveRows)[];
export type ArchiveTable = (typeof ARCHIVE_TABLES)[number];
export type ArchiveRow<T extends ArchiveTable> = z.infer<(typeof ArchiveRows)[T]>;

/** The whole account. Passwords, sessions and tokens are not part of it; the e-mail address stays with the account. */
export const Archive = z.strictObject({
  format: z.literal("cairn"),
  version: z.literal(ARCHIVE_VERSION),
  profile: z.strictObject(profile),
  areas: z.array(ArchiveRows.areas),
  goals: z.array(ArchiveRows.goals),
  plans: z.array(ArchiveRows.plans),
  pauses: z.array(ArchiveRows.pauses),
  milestones: z.array(ArchiveRows.milestones),
  checkIns: z.array(ArchiveRows.checkIns),
  forecasts: z.array(ArchiveRows.forecasts),
  reviews: z.array(ArchiveRows.reviews),
  audit: z.array(ArchiveRows.audit),
});
export type Archive = z.infer<typeof Archive>;

/** What became of the rows of one table: new, already there and equal, or refused (`refusals` says why, at most 100 of them). */
export const Receipt = z.object({
  table: z.enum(ARCHIVE_TABLES),
  created: z.number(),
  merged: z.number(),
  refused: z.number(),
  refusals: z.array(z.object({ row: z.number(), id: z.nullable(z.string()), reason: z.string() })),
});
export type Receipt = z.infer<typeof Receipt>;
