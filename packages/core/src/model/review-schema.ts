import * as z from "zod/mini";
import { Id, text } from "../refusal/text.ts";
import { Day } from "../time/day-schema.ts";
import { Status } from "./figures.ts";

/** A goal's week as it was looked back on. Amounts are in the goal's unit of then. */
export const ReviewLine = z.object({
  goalId: z.string(),
  title: z.string(),
  unit: z.string(),
  done: z.number(),
  /** What the plan asked of the week; null where it asks nothing of one. For limits the upper bound. */
  planned: z.nullable(z.number()),
  bound: z.enum(["lower", "upper"]),
  /** What was done and planned are means, or changes of a level; absent from reviews of before that was kept, and of totals. */
  of: z.optional(z.enum(["mean", "change"])),
  status: z.nullable(Status),
  current: z.nullable(z.number()),
  target: z.nullable(z.number()),
  paceAmount: z.nullable(z.number()),
  probability: z.nullable(z.number()),
});
export type ReviewLine = z.infer<typeof ReviewLine>;

/** What the week after asks of a goal; a `level` is where to stand when it ends. */
export const ReviewNext = z.object({
  goalId: z.string(),
  title: z.string(),
  unit: z.string(),
  kind: z.enum(["amount", "mean", "level"]),
  amount: z.number(),
  bound: z.enum(["lower", "upper"]),
});
export type ReviewNext = z.infer<typeof ReviewNext>;

/** The figures of the day on which a review was finished. They never change after that. */
export const ReviewSnapshot = z.object({
  finishedOn: Day,
  stones: z.number(),
  lines: z.array(ReviewLine),
  /** Absent from reviews of before there was such a step. */
  next: z.optional(z.array(ReviewNext)),
});
export type ReviewSnapshot = z.infer<typeof ReviewSnapshot>;

/** A week that was looked back on; `weekOf` is its first day. It is unfinished while `snapshot` is null. */
export const Review = z.object({
  weekOf: Day,
  note: z.string(),
  snapshot: z.nullable(ReviewSnapshot),
  version: z.number(),
});
export type Review = z.infer<typeof Review>;

/** Keeps the words of a review; without `baseVersion` they are its first. */
export const ReviewPut = z.strictObject({
  weekOf: Day,
  note: text({ min: 0, max: 4000 }),
  baseVersion: z.optional(z.int("version")),
  mutationId: z.optional(Id),
});
export type ReviewPut = z.infer<typeof ReviewPut>;
