import { scopeCovers, type TokenScope } from "@cairn/core/model/session";
import { DomainError } from "@cairn/core/refusal/error";

/** What a procedure asks of whoever calls it: a token with this scope, or a session, which no token stands in for. */
export type Needed = TokenScope | "session";

/**
 * The one place where a personal token is told that it may not. A session may do all.
 * @throws DomainError FORBIDDEN that names the scope (reason `token_scope`), or says that no token may (`token_never`)
 */
export function refuseScope({ scope }: { scope: TokenScope | null }, needed: Needed): void {
  if (scope === null) return;
  if (needed === "session") throw forbidden("token_never");
  if (!scopeCovers(scope, needed)) throw forbidden("token_scope", { needs: needed, has: scope });
}

function forbidden(reason: string, params: Record<string, string> = {}): DomainError {
  return new DomainError("FORBIDDEN", { fields: [{ field: "token", reason, params }] });
}
