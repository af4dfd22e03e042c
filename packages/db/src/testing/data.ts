import { createHash, randomBytes } from "node:crypto";
import type { CheckInInput } from "@cairn/core/model/check-in";
import type { Plan } from "@cairn/core/model/plan";
import { uuidv7 } from "uuidv7";
import type { Trace } from "../crud/audit.ts";
import { signUp } from "../crud/credential.ts";
import type { NewGoal } from "../crud/goal-fields.ts";
import { openSession } from "../crud/session.ts";
import type { NewToken } from "../crud/token.ts";
import type { Actor, Database, Tx } from "../session.ts";

export type TestUser = {
  id: string;
  email: string;
  sessionId: string;
  /** The secret, and its SHA-256 in hex. */
  token: string;
  tokenHash: string;
  trace: Trace;
  /** One transaction as this person. */
  as<T>(work: (tx: Tx, actor: Actor) => Promise<T>, options?: { cost?: number }): Promise<T>;
};

/** Someone nobody else has touched, signed in. */
export async function freshUser(database: Database): Promise<TestUser> {
  const id = uuidv7();
  const email = `${id}@example.test`;
  const sessionId = uuidv7();
  const token = randomBytes(32).toString("base64url");
  const tokenHash = createHash("sha256").update(token).digest("hex");
  await database.withoutUser(async (tx) => {
    await signUp(tx, { id, name: "Test", email, zone: "Etc/UTC", locale: "en", passwordHash: "not a hash" });
    await openSession(tx, { id: sessionId, userId: id, tokenHash, label: "test" });
  });
  return {
    id,
    email,
    sessionId,
    token,
    tokenHash,
    trace: { actor: `session:${sessionId}`, requestId: "test" },
    as: (work, options) => database.asUser(tokenHash, work, options),
  };
}

/** "Run 500 km", from 1 January 2026. */
export function newGoal(changes: Partial<NewGoal> = {}): NewGoal {
  return {
    id: uuidv7(),
    title: "Run 500 km",
    why: "",
    measure: { kind: "metric", unit: "km", step: 0.1, start: 0, aggregation: "sum", direction: "up" },
    start: "2026-01-01",
    parentId: null,
    weight: 1,
    areaId: null,
    colour: "spruce",
    ...changes,
  };
}

export function newPlan(changes: Partial<Plan> = {}): Plan {
  return {
    from: "2026-01-01",
    target: 500,
    due: "2026-12-31",
    rate: null,
    fromValue: 0,
    cadence: null,
    requirement: null,
    ...changes,
  };
}

export function newCheckIn(goalId: string, changes: Partial<CheckInInput> = {}): CheckInInput {
  return {
    id: uuidv7(),
    goalId,
    day: "2026-03-01",
    kind: "entry",
    value: 5,
    note: "",
    at: "2026-03-01T08:00:00.000Z",
    zone: "Etc/UTC",
    ...changes,
  };
}

/** A token that may write, without an end; nobody knows its secret. */
export function newToken(changes: Partial<NewToken> = {}): NewToken {
  const tokenHash = randomBytes(32).toString("hex");
  return { id: uuidv7(), name: "Script", scope: "write", expiresAt: null, tokenHash, ...changes };
}
