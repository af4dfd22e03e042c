import * as z from "zod/mini";
import { Id, NewId, text } from "../refusal/text.ts";

/** A part of life that goals are grouped by. */
export const Area = z.object({
  id: z.string(),
  name: z.string(),
  position: z.number(),
  version: z.number(),
});
export type Area = z.infer<typeof Area>;

/** What the audit keeps of an area that was removed: itself, and the goals that it held. */
export const RemovedArea = z.object({ before: Area, goals: z.array(z.string()) });

const Position = z.int("position").check(z.minimum(0, "position"), z.maximum(10_000, "position"));

/**
 * Makes or changes an area; with `baseVersion` it is an edit of what was seen at that version. Without a position a new area
 * comes last, and one that is there keeps its place.
 */
export const AreaInput = z.strictObject({
  id: NewId,
  name: text({ min: 1, max: 60 }),
  position: z.optional(Position),
  baseVersion: z.optional(z.int("version")),
  mutationId: z.optional(Id),
});
export type AreaInput = z.infer<typeof AreaInput>;

/** Puts an area before another in the person's order, or last with `before: null`. */
export const AreaMove = z.strictObject({ id: Id, before: z.nullable(Id) });
export type AreaMove = z.infer<typeof AreaMove>;
