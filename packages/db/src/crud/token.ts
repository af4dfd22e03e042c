import type { Token, TokenScope } from "@cairn/core/model/session";
import { sql } from "drizzle-orm";
import { iso } from "../schema/columns.ts";
import type { Tx } from "../session.ts";
import { onlyRow } from "./only-row.ts";

/** `tokenHash` is the SHA-256 of the secret in hex. */
export type NewToken = Pick<Token, "id" | "name" | "scope" | "expiresAt"> & { tokenHash: string };

/** A personal token of the person who asks. */
export async function insertToken(tx: Tx, token: NewToken): Promise<void> {
  const { id, name, tokenHash, scope, expiresAt } = token;
  await tx.execute(sql`select app.insert_token(${id}, ${name}, ${tokenHash}, ${scope}, ${expiresAt})`);
}

/** Latest first, those that ended too. */
export async function listTokens(tx: Tx): Promise<Token[]> {
  const rows = await tx.execute<{
    id: string;
    name: string;
    scope: TokenScope;
    created_at: string;
    expires_at: string | null;
    last_used_at: string | null;
    last_used_from: string | null;
  }>(sql`select * from app.list_tokens()`);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    scope: row.scope,
    createdAt: iso(row.created_at),
    expiresAt: row.expires_at && iso(row.expires_at),
    usedAt: row.last_used_at && iso(row.last_used_at),
    usedFrom: row.last_used_from,
  }));
}

/** @returns false when the person has no such token */
export async function deleteToken(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.execute<{ gone: boolean }>(sql`select app.delete_token(${id}) as gone`);
  return onlyRow(rows).gone;
}

/** Ends all tokens of the person who asks. @returns how many there were */
export async function deleteTokens(tx: Tx): Promise<number> {
  return onlyRow(await tx.execute<{ gone: number }>(sql`select app.delete_tokens() as gone`)).gone;
}
