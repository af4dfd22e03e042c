import * as z from "zod/mini";
import { text } from "../refusal/text.ts";
import { Instant } from "../time/day-schema.ts";

/** One device that is signed in. */
export const Session = z.object({
  id: z.string(),
  /** What the device said of itself at sign-in. */
  label: z.string(),
  createdAt: z.string(),
  seenAt: z.string(),
  /** The session that asks. */
  current: z.boolean(),
});
export type Session = z.infer<typeof Session>;

/** What a personal token may do, the least first: each may all that stands before it. None may touch who comes in. */
export const TOKEN_SCOPES = ["read", "log", "write"] as const;
export const TokenScope = z.enum(TOKEN_SCOPES, "choice");
export type TokenScope = z.infer<typeof TokenScope>;

/** Tells whether a token of this scope may do what needs another. */
export function scopeCovers(scope: TokenScope, needed: TokenScope): boolean {
  return TOKEN_SCOPES.indexOf(scope) >= TOKEN_SCOPES.indexOf(needed);
}

/** A personal token for scripts and the command line; its secret is shown once, when it is made. */
export const Token = z.object({
  id: z.string(),
  name: z.string(),
  scope: TokenScope,
  createdAt: z.string(),
  /** When it ends, or ended; null for one without an end. */
  expiresAt: z.nullable(z.string()),
  /** When it was last used, and from which address or network; written at most every quarter of an hour. */
  usedAt: z.nullable(z.string()),
  usedFrom: z.nullable(z.string()),
});
export type Token = z.infer<typeof Token>;

/** Whoever says only a name gets what there was before scopes: a token that may write, without an end. */
export const TokenCreate = z.strictObject({
  name: text({ min: 1, max: 60 }),
  scope: z._default(TokenScope, "write"),
  expiresAt: z._default(z.nullable(Instant), null),
});
export type TokenCreate = z.infer<typeof TokenCreate>;
