import type { User, UserUpdate } from "@cairn/core/model/user";
import { DomainError } from "@cairn/core/refusal/error";
import { eq, sql } from "drizzle-orm";
import { users } from "../schema/user.ts";
import type { Tx } from "../session.ts";
import { insertAudit, type Trace } from "./audit.ts";
import { onlyRow } from "./only-row.ts";
import { isRepeated } from "./versioned.ts";

const columns = {
  id: users.id,
  name: users.name,
  email: users.email,
  zone: users.zone,
  weekStart: users.weekStart,
  dayStart: users.dayStart,
  locale: users.locale,
  theme: users.theme,
  singleKeys: users.singleKeys,
  leavesAt: users.leavesAt,
  version: users.version,
};

/** @throws NOT_FOUND */
export async function getUser(tx: Tx, userId: string): Promise<User> {
  const [row] = await tx.select(columns).from(users).where(eq(users.id, userId));
  if (!row) throw new DomainError("NOT_FOUND");
  return row;
}

/** @throws CONFLICT with the stored profile when it is no longer at `baseVersion`, unless this mutation is what changed it */
export async function updateUser(tx: Tx, userId: string, update: UserUpdate, trace: Trace): Promise<User> {
  const { baseVersion, mutationId, name, zone, weekStart, dayStart, locale, theme, singleKeys } = update;
  const patch = { name, zone, weekStart, dayStart, locale, theme, singleKeys };
  const [before] = await tx.select(columns).from(users).where(eq(users.id, userId)).for("no key update");
  if (!before) throw new DomainError("NOT_FOUND");
  const known = { ...trace, mutationId };
  if (await isRepeated(tx, userId, { id: userId, baseVersion }, before, known)) return before;
  const after = onlyRow(
    await tx
      .update(users)
      .set({ ...patch, version: baseVersion + 1 })
      .where(eq(users.id, userId))
      .returning(columns),
  );
  const deed = { action: "user.update", objectKind: "user", objectId: userId, diff: { before, after } };
  await insertAudit(tx, userId, known, deed);
  return after;
}

/** Says when the account goes, or, by null, that it stays. @throws NOT_FOUND */
export async function setLeaving(
  tx: Tx,
  userId: string,
  leavesAt: string | null,
  trace: Trace,
): Promise<User> {
  const [after] = await tx.update(users).set({ leavesAt }).where(eq(users.id, userId)).returning(columns);
  if (!after) throw new DomainError("NOT_FOUND");
  const action = leavesAt === null ? "user.stay" : "user.leave";
  await insertAudit(tx, userId, trace, {
    action,
    objectKind: "user",
    objectId: userId,
    diff: { after: { leavesAt } },
  });
  return after;
}

/** Accounts whose time has come, a few at a time, with all that is in them. `asOwner` only. @returns how many */
export async function purgeUsers(tx: Tx): Promise<number> {
  const gone = await tx.execute<{ id: string }>(sql`delete from users where id in
    (select id from users where leaves_at <= now() order by id limit 5) returning id`);
  for (const { id } of gone) await tx.execute(sql`delete from limits where key = ${`writes:${id}`}`);
  return gone.length;
}

/** The account and all that is the person's, for good. */
export async function deleteUser(tx: Tx): Promise<void> {
  await tx.execute(sql`select app.delete_account()`);
}
