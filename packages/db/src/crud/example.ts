import { EXAMPLE_ID_PREFIX } from "@cairn/core/example";
import { sql } from "drizzle-orm";
import type { Tx } from "../session.ts";
import { insertAudit, type Trace } from "./audit.ts";

/** Takes the example away for good, with its pauses and the areas that no own goal uses. @returns what was removed */
export async function clearExample(
  tx: Tx,
  userId: string,
  trace: Trace,
): Promise<{ goals: number; checkIns: number }> {
  const first = `${EXAMPLE_ID_PREFIX}000000000000`;
  const last = `${EXAMPLE_ID_PREFIX}ffffffffffff`;
  const [removed = { goals: 0, checkIns: 0 }] = await tx.execute<{ goals: number; checkIns: number }>(
    sql`select goals, check_ins as "checkIns" from app.clear_example(${first}, ${last})`,
  );
  const deed = { objectKind: "example", objectId: "example", diff: { removed } };
  await insertAudit(tx, userId, trace, { action: "example.clear", ...deed });
  return { goals: removed.goals, checkIns: removed.checkIns };
}
