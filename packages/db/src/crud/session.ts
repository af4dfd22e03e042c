import type { Session } from "@cairn/core/model/session";
import { sql } from "drizzle-orm";
import { iso } from "../schema/columns.ts";
import type { Tx } from "../session.ts";
import { onlyRow } from "./only-row.ts";

/** Signs a device in. `tokenHash` is the SHA-256 of the cookie's token in hex; `label` what the device says of itself. */
export async function openSession(
  tx: Tx,
  session: { id: string; userId: string; tokenHash: string; label: string },
): Promise<void> {
  const { id, userId, tokenHash, label } = session;
  await tx.execute(sql`select app.open_session(${id}, ${userId}, ${tokenHash}, ${label})`);
}

/** Signs a device out, by its token alone. @returns whether there was such a session */
export async function closeSession(tx: Tx, tokenHash: string): Promise<boolean> {
  const rows = await tx.execute<{ gone: boolean }>(sql`select app.close_session(${tokenHash}) as gone`);
  return onlyRow(rows).gone;
}

/** The devices of the person who asks, seen latest first. */
export async function listSessions(tx: Tx, currentId: string): Promise<Session[]> {
  const rows = await tx.execute<{ id: string; label: string; created_at: string; last_seen_at: string }>(
    sql`select * from app.list_sessions()`,
  );
  return rows.map(({ id, label, created_at, last_seen_at }) => ({
    id,
    label,
    createdAt: iso(created_at),
    seenAt: iso(last_seen_at),
    current: id === currentId,
  }));
}

/** @returns false when the person has no such session */
export async function revokeSession(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.execute<{ gone: boolean }>(sql`select app.revoke_session(${id}) as gone`);
  return onlyRow(rows).gone;
}

/** @returns how many were ended */
export async function revokeOtherSessions(tx: Tx, keepId: string | null): Promise<number> {
  const rows = await tx.execute<{ gone: number }>(sql`select app.revoke_other_sessions(${keepId}) as gone`);
  return onlyRow(rows).gone;
}

/** Removes sessions that are over, over all people: `asOwner` only. @returns how many */
export async function purgeSessions(tx: Tx): Promise<number> {
  const gone = await tx.execute(sql`delete from sessions
    where last_seen_at < now() - interval '30 days' or created_at < now() - interval '90 days'`);
  return gone.count;
}
