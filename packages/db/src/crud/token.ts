import type { Token } from "@cairn/core/model/session";
import { sql } from "drizzle-orm";
import { iso } from "../schema/columns.ts";
import type { Tx } from "../session.ts";
import { onlyRow } from "./only-row.ts";

/** A personal token of the person who asks. `tokenHash` is the SHA-256 of its secret in hex. */
export async function insertToken(
  tx: Tx,
  token: { id: string; name: string; tokenHash: string },
): Promise<void> {
  await tx.execute(sql`select app.insert_token(${token.id}, ${token.name}, ${token.tokenHash})`);
}

/** Latest first. */
export async function listTokens(tx: Tx): Promise<Token[]> {
  const rows = await tx.execute<{
    id: string;
    name: string;
    created_at: string;
    last_used_at: string | null;
  }>(sql`select * from app.list_tokens()`);
  return rows.map(({ id, name, created_at, last_used_at }) => ({
    id,
    name,
    createdAt: iso(created_at),
    usedAt: last_used_at && iso(last_used_at),
  }));
}

/** @returns false when the person has no such token */
export async function deleteToken(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.execute<{ gone: boolean }>(sql`select app.delete_token(${id}) as gone`);
  return onlyRow(rows).gone;
}
