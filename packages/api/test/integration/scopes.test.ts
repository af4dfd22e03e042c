import { scopeCovers, TOKEN_SCOPES, type TokenScope } from "@cairn/core/model/session";
import { uuidv7 } from "uuidv7";
import { describe, expect, test } from "vitest";
import { appRouter } from "../../src/root.ts";
import { hashSecret } from "../../src/secret.ts";
import { asUser, type Caller, callerOf, expectCode, refusalOf, TODAY, useDatabase } from "../common.ts";
import { call, pathsOf, type Someone } from "../procedures/procedure.ts";
import { LEAST } from "../procedures/scopes.ts";
import { PROCEDURES } from "../procedures.ts";
import { personWithThings } from "../things.ts";
import { withToken } from "../tokens.ts";

const given = useDatabase();

/** Who comes: a session, a token of each scope, and two tokens that are over. */
const COMERS: Record<"session" | TokenScope | "ended" | "revoked", (someone: Someone) => Promise<Caller>> = {
  session: async ({ api }) => api,
  read: (someone) => withToken(someone, "read"),
  log: (someone) => withToken(someone, "log"),
  write: (someone) => withToken(someone, "write"),
  async ended({ api, db }) {
    const { id, token } = await api.token.create({ name: "once", scope: "write" });
    await db.sql("owner")`update tokens set expires_at = now() where id = ${id}`;
    return callerOf(db, hashSecret(token));
  },
  async revoked({ api, db }) {
    const { id, token } = await api.token.create({ name: "once", scope: "write" });
    await api.token.revoke({ id });
    return callerOf(db, hashSecret(token));
  },
};

function leastOf(path: string) {
  const least = Object.entries(LEAST).find(([name]) => name === path)?.[1];
  if (least === undefined) throw new Error(`${path} has no place in the table of scopes`);
  return least;
}

/** What the table has them answered. */
function expected(path: string, comer: string) {
  const least = leastOf(path);
  if (least === "open" || comer === "session") return null;
  const scope = TOKEN_SCOPES.find((known) => known === comer);
  if (!scope) return { code: "UNAUTHORIZED", refusal: "UNAUTHENTICATED" };
  if (least === "session")
    return { code: "FORBIDDEN", refusal: "FORBIDDEN", fields: [{ reason: "token_never" }] };
  if (scopeCovers(scope, least)) return null;
  const params = { needs: least, has: scope };
  return { code: "FORBIDDEN", refusal: "FORBIDDEN", fields: [{ reason: "token_scope", params }] };
}

/** A log token ticks steps and does not make them: the input that it is for. */
async function inputOf(path: string, comer: string, { api, things }: Someone): Promise<unknown> {
  const entry = Object.entries(PROCEDURES).find(([name]) => name === path)?.[1];
  if (!entry) throw new Error(`${path} has no place in the table`);
  if (path !== "milestone.put" || comer !== "log") return entry.input(things);
  const [step] = (await api.goal.get({ id: things.checklist })).milestones;
  if (!step) throw new Error("no step");
  const { version: baseVersion, ...content } = step;
  return { ...content, baseVersion, doneOn: TODAY };
}

test.each(pathsOf(appRouter))("%s is answered and refused as the table says", async (path) => {
  let someone = await personWithThings(given.db);
  for (const [comer, come] of Object.entries(COMERS)) {
    const refusal = expected(path, comer);
    const asked = call(await come(someone), path, await inputOf(path, comer, someone));
    if (refusal !== null) expect(await refusalOf(asked), comer).toMatchObject(refusal);
    else {
      await asked;
      // What was changed may be gone for the next one.
      if (leastOf(path) !== "read") someone = await personWithThings(given.db);
    }
  }
});

describe("a token that logs", () => {
  test("ticks a step and takes it back, and changes nothing else of it", async () => {
    const someone = await personWithThings(given.db);
    const { api, things } = someone;
    const script = await withToken(someone, "log");
    const [step] = (await api.goal.get({ id: things.checklist })).milestones;
    if (!step) throw new Error("no step");
    const { version: _, ...content } = step;
    const put = (changes: object, baseVersion?: number) =>
      script.milestone.put({ ...content, ...changes, baseVersion });
    const refused = { refusal: "FORBIDDEN", fields: [{ reason: "token_scope" }] };
    for (const change of [
      { title: "Other" },
      { weight: 2 },
      { due: TODAY },
      { position: 3 },
      { title: "Other", doneOn: TODAY },
    ])
      expect(await refusalOf(put(change, 1))).toMatchObject(refused);
    expect(await refusalOf(put({ id: uuidv7() }))).toMatchObject(refused);
    expect((await put({ doneOn: TODAY }, 1)).milestones).toMatchObject([{ doneOn: TODAY }]);
    expect((await put({ doneOn: null }, 2)).milestones).toMatchObject([{ doneOn: null, title: step.title }]);
  });

  test("is told in a sentence which scope is needed", async () => {
    const someone = await personWithThings(given.db);
    const script = await withToken(someone, "log");
    const { message } = await refusalOf(script.area.remove({ id: someone.things.area }));
    expect(message).toBe(
      "This needs a token with the scope write; this one has log. Make one under Settings, Tokens.",
    );
  });
});

describe("a write that a token may not", () => {
  const limited = useDatabase({ writes: { capacity: 4, refillPerMinute: 1 } });

  test("is counted like any other", async () => {
    const { api } = await asUser(limited.db);
    const { token } = await api.token.create({ name: "reader", scope: "read" });
    const script = callerOf(limited.db, hashSecret(token));
    for (const refusal of ["FORBIDDEN", "FORBIDDEN", "FORBIDDEN", "RATE_LIMITED"] as const)
      await expectCode(script.area.remove({ id: uuidv7() }), refusal);
  });
});
