import * as z from "zod/mini";
import { Id, NewId, text } from "./text.ts";

/** A part of life that goals are grouped by. */
export const Area = z.object({
  id: z.string(),
  name: z.string(),
  position: z.number(),
  version: z.number(),
});
export type Area = z.infer<typeof Area>;

/** Makes or changes an area; with `baseVersion` it is an edit of what was seen at that version. */
export const AreaInput = z.strictObject({
  id: NewId,
  name: text({ min: 1, max: 60 }),
  position: z._default(z.int("position").check(z.minimum(0, "position"), z.maximum(10_000, "position")), 0),
  baseVersion: z.optional(z.int("version")),
  mutationId: z.optional(Id),
});
export type AreaInput = z.infer<typeof AreaInput>;
