import type { SignUp } from "@cairn/core/model/user";
import { sql } from "drizzle-orm";
import type { Tx } from "../session.ts";
import { insertAudit, type Trace } from "./audit.ts";
import { onlyRow } from "./only-row.ts";
import { deleteTokens } from "./token.ts";

/** Makes an account. @throws CONFLICT with field email when the address has one */
export async function signUp(
  tx: Tx,
  account: Omit<SignUp, "password"> & { id: string; passwordHash: string },
): Promise<void> {
  const { id, name, email, zone, locale, passwordHash } = account;
  await tx.execute(sql`select app.sign_up(${id}, ${name}, ${email}, ${zone}, ${locale}, ${passwordHash})`);
}

/** Before there is an identity: whose address it is, and the hash to verify against. */
export async function findCredential(
  tx: Tx,
  email: string,
): Promise<{ userId: string; passwordHash: string } | null> {
  const [row] = await tx.execute<{ user_id: string; password_hash: string }>(
    sql`select * from app.find_credential(${email})`,
  );
  return row ? { userId: row.user_id, passwordHash: row.password_hash } : null;
}

/** The hash of the person who asks. */
export async function getPasswordHash(tx: Tx): Promise<string> {
  return onlyRow(await tx.execute<{ hash: string }>(sql`select app.password_hash() as hash`)).hash;
}

/** Sets the password of the person who asks and ends their other sessions, and all tokens when asked. @returns how many */
export async function setPassword(
  tx: Tx,
  userId: string,
  change: { hash: string; keepSession: string; revokeTokens: boolean },
  trace: Trace,
): Promise<{ revoked: number; revokedTokens: number }> {
  const { revoked } = onlyRow(
    await tx.execute<{ revoked: number }>(
      sql`select app.set_password(${change.hash}, ${change.keepSession}) as revoked`,
    ),
  );
  const ended = { revoked, revokedTokens: change.revokeTokens ? await deleteTokens(tx) : 0 };
  const deed = { action: "user.changePassword", objectKind: "user", objectId: userId, diff: ended };
  await insertAudit(tx, userId, trace, deed);
  return ended;
}

/** The same password under stronger parameters; nothing when the hash is no longer the one that was verified. */
export async function rehashPassword(
  tx: Tx,
  userId: string,
  oldHash: string,
  newHash: string,
): Promise<void> {
  await tx.execute(sql`select app.rehash_password(${userId}, ${oldHash}, ${newHash})`);
}
