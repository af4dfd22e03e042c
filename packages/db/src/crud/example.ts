import { EXAMPLE_ID_PREFIX } from "@cairn/core/portable/example-id";
import { and, between, eq, sql } from "drizzle-orm";
import { goals } from "../schema/goal.ts";
import type { Tx } from "../session.ts";
import { insertAudit, type Trace } from "./audit.ts";
import { onlyRow } from "./only-row.ts";

const FIRST = `${EXAMPLE_ID_PREFIX}000000000000`;
const LAST = `${EXAMPLE_ID_PREFIX}ffffffffffff`;

/** How many goals of the example a person has. */
export async function countExample(tx: Tx, userId: string): Promise<number> {
  return tx.$count(goals, and(eq(goals.userId, userId), between(goals.id, FIRST, LAST)));
}

/** Takes the example away for good, with its pauses and the areas that no own goal uses. @returns what was removed */
export async function clearExample(
  tx: Tx,
  userId: string,
  trace: Trace,
): Promise<{ goals: number; checkIns: number }> {
  const removed = onlyRow(
    await tx.execute<{ goals: number; checkIns: number }>(
      sql`select goals, check_ins as "checkIns" from app.clear_example(${FIRST}, ${LAST})`,
    ),
  );
  const deed = { objectKind: "example", objectId: "example", diff: { removed } };
  await insertAudit(tx, userId, trace, { action: "example.clear", ...deed });
  return { goals: removed.goals, checkIns: removed.checkIns };
}
