import * as z from "zod/mini";

/** One change of the person's data, as it was written down with the change itself. */
export const AuditEntry = z.object({
  id: z.string(),
  at: z.string(),
  /** noun.verb of what was done, e.g. "checkIn.put". */
  action: z.string(),
  /** By whom: "session:<id>", "token:<id>" or "system". */
  actor: z.string(),
  /** The kind and id of what it was done to. */
  objectKind: z.string(),
  objectId: z.string(),
  /** What changed, by field. */
  diff: z.unknown(),
  requestId: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;
