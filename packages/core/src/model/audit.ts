import * as z from "zod/mini";

/** One change of the person's data, as it was written down together with the change itself. */
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

/** An entry with the title that its goal has now; the title is null where it was about no goal, or the goal is gone for good. */
export const AuditLine = z.object({ ...AuditEntry.shape, goalTitle: z.nullable(z.string()) });
export type AuditLine = z.infer<typeof AuditLine>;

const Fields = z.record(z.string(), z.unknown());
const Diff = z.object({ before: z.optional(Fields), after: z.optional(Fields) });

type Values = Record<string, unknown>;

/** Returns the fields of an entry's diff before and after; both are empty where it has none. */
export function auditFields({ diff }: { diff?: unknown }): { before: Values; after: Values } {
  const read = z.safeParse(Diff, diff);
  const { before = {}, after = {} } = read.success ? read.data : {};
  return { before, after };
}

/**
 * Finds the check-in that was logged or changed last and is still there.
 * @param changes latest first
 * @param goalId null: of any goal
 */
export function latestCheckIn(
  changes: readonly (Pick<AuditEntry, "action" | "objectKind" | "objectId"> & { diff?: unknown })[],
  goalId: string | null,
): { id: string; goalId: string | null } | null {
  const settled = new Set<string>();
  for (const change of changes) {
    const { action, objectKind, objectId } = change;
    if (objectKind !== "checkIn" || settled.has(objectId)) continue;
    settled.add(objectId);
    const of = auditGoalId(change);
    if (action !== "checkIn.remove" && (goalId === null || of === goalId))
      return { id: objectId, goalId: of };
  }
  return null;
}

/** Returns the id of the goal that an entry is about, or null where it is about none. */
export function auditGoalId(
  entry: Pick<AuditEntry, "objectKind" | "objectId"> & { diff?: unknown },
): string | null {
  if (entry.objectKind === "goal") return entry.objectId;
  const { before, after } = auditFields(entry);
  const id = after.goalId ?? before.goalId;
  return typeof id === "string" ? id : null;
}
