import type { TokenScope } from "@cairn/core/model/session";
import { hashSecret } from "../src/secret.ts";
import { type Caller, callerOf } from "./common.ts";
import type { Someone } from "./procedures/procedure.ts";

/** The same person through a script, whose token has this scope. */
export async function withToken({ api, db }: Someone, scope: TokenScope): Promise<Caller> {
  const { token } = await api.token.create({ name: "another script", scope });
  return callerOf(db, hashSecret(token));
}
