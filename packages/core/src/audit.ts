import * as z from "zod/mini";

/** One change of the person's data, as it was written down with the change itself. */
export const AuditEntry = z.object({
  id: z.string(),
  at: z.string(),
  /** noun.verb of what was done, e.g. "checkIn.put". */
  action: z.string(),
  /** The kind and id of what it was done to; null where there is none. */
  object: z.nullable(z.string()),
  objectId: z.nullable(z.string()),
  /** What changed, by field. */
  diff: z.nullable(z.record(z.string(), z.unknown())),
  requestId: z.nullable(z.string()),
});
export type AuditEntry = z.infer<typeof AuditEntry>;
