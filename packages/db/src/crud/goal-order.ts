import type { Goal, GoalMove } from "@cairn/core/model/goal";
import { DomainError } from "@cairn/core/refusal/error";
import { and, eq, sql } from "drizzle-orm";
import { goals } from "../schema/goal.ts";
import type { Tx } from "../session.ts";
import { insertAudit, type Trace } from "./audit.ts";
import { getGoal } from "./goal.ts";
import { changes, type Patch } from "./goal-edit.ts";
import { goalColumns, toGoal } from "./goal-fields.ts";
import { onlyRow } from "./only-row.ts";

/**
 * Puts a goal before or after another in the person's order, or last; and into an area or out of it. An order is no content
 * and does not touch the version; the area does. @throws NOT_FOUND
 */
export async function moveGoal(tx: Tx, userId: string, move: GoalMove, trace: Trace): Promise<Goal> {
  const { id, before, after, areaId } = move;
  const mine = and(eq(goals.userId, userId), eq(goals.id, id));
  const [stored] = await tx.select(goalColumns).from(goals).where(mine).for("no key update");
  if (!stored) throw new DomainError("NOT_FOUND");
  const patch: Patch = {};
  if (before !== undefined || after !== undefined) {
    let position = await roomFor(tx, userId, move);
    if (position === null) {
      await tx.execute(sql`update goals set position = n.place from
        (select id, row_number() over (order by position, id) as place from goals where user_id = ${userId}) n
        where goals.user_id = ${userId} and goals.id = n.id`);
      position = await roomFor(tx, userId, move);
    }
    patch.position = position ?? 0;
  }
  const version = areaId === undefined || areaId === stored.areaId ? stored.version : stored.version + 1;
  if (areaId !== undefined) patch.areaId = areaId;
  if (Object.keys(patch).length === 0) return toGoal(stored);
  const row = onlyRow(
    await tx
      .update(goals)
      .set({ ...patch, version })
      .where(mine)
      .returning(goalColumns),
  );
  const diff = areaId === undefined ? {} : changes(stored, { areaId });
  await insertAudit(tx, userId, trace, { action: "goal.move", objectKind: "goal", objectId: id, diff });
  return toGoal(row);
}

/** A position beside a goal on the side that was asked for; null when no double fits there. @throws NOT_FOUND */
async function roomFor(
  tx: Tx,
  userId: string,
  { id, before, after }: Pick<GoalMove, "id" | "before" | "after">,
): Promise<number | null> {
  const beside = after ?? before ?? null;
  const target = beside === null ? null : (await getGoal(tx, userId, beside)).position;
  const [side, nearest] = after === undefined ? [sql`<`, sql`max`] : [sql`>`, sql`min`];
  const beyond = target === null ? sql`true` : sql`(position, id) ${side} (${target}, ${beside}::uuid)`;
  const [row] = await tx.execute<{ position: number | null }>(
    sql`select ${nearest}(position) as position from goals where user_id = ${userId} and id <> ${id} and ${beyond}`,
  );
  const neighbour = row?.position ?? null;
  if (target === null) return (neighbour ?? 0) + 1;
  if (neighbour === null) return after === undefined ? target - 1 : target + 1;
  const middle = (neighbour + target) / 2;
  return middle !== neighbour && middle !== target ? middle : null;
}
