import type { DatabaseOptions } from "@cairn/db/session";
import { type TestDatabase, testDatabase } from "@cairn/db/testing/common";
import { freshUser, type TestUser } from "@cairn/db/testing/data";
import type {} from "@cairn/db/testing/server";
import { TRPCError } from "@trpc/server";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, expect } from "vitest";
import type { RouterInputs } from "../src/client.ts";
import type { Context } from "../src/context.ts";
import { type ErrorData, formatError } from "../src/error.ts";
import { appRouter } from "../src/root.ts";
import { createCallerFactory } from "../src/trpc.ts";

/** 11 March 2026, noon in Greenwich: every clock of these tests stands still there. */
export const NOW = Date.parse("2026-03-11T12:00:00.000Z");
export const TODAY = "2026-03-11";

/** A database of its own for the tests of a file, open while they run. Writes are not limited unless a test asks. */
export function useDatabase(options: Omit<DatabaseOptions, "connection"> = {}): {
  readonly db: TestDatabase;
} {
  let db: TestDatabase | undefined;
  beforeAll(async () => {
    db = await testDatabase({ writes: { capacity: 1e6, refillPerMinute: 1e6 }, ...options });
  });
  afterAll(() => db?.close());
  return {
    get db() {
      if (!db) throw new Error("before the tests");
      return db;
    },
  };
}

export function contextOf(
  db: TestDatabase,
  tokenHash: string | null,
  changes: Partial<Context> = {},
): Context {
  return {
    db,
    tokenHash,
    address: "192.0.2.1",
    now: () => NOW,
    requestId: "request-1",
    doors: { signIn: 1000, signUp: 1000, passwordMin: 15, deviceSecret: "of the tests" },
    log: {
      failure: (error, procedure) => {
        throw new Error(`a defect in ${procedure}`, { cause: error });
      },
    },
    ...changes,
  };
}

const createCaller = createCallerFactory(appRouter);
export type Caller = ReturnType<typeof createCaller>;

export function callerOf(db: TestDatabase, tokenHash: string | null, changes: Partial<Context> = {}): Caller {
  return createCaller(contextOf(db, tokenHash, changes));
}

/** Someone nobody else has touched, signed in, with a caller whose clock stands still. */
export async function asUser(
  db: TestDatabase,
  changes: Partial<Context> = {},
): Promise<{ user: TestUser; api: Caller }> {
  const user = await freshUser(db);
  return { user, api: callerOf(db, user.tokenHash, changes) };
}

/** The caller in the form of the typed client, as exports and imports ask for it. */
export function archiveClient(api: Caller) {
  return {
    archive: {
      size: { query: () => api.archive.size() },
      read: { query: (input: Parameters<Caller["archive"]["read"]>[0]) => api.archive.read(input) },
      write: { mutate: (input: Parameters<Caller["archive"]["write"]>[0]) => api.archive.write(input) },
    },
  };
}

/** What a caller over HTTP would see of the refusal; a call that is not refused fails the test. */
export async function refusalOf(promise: Promise<unknown>): Promise<ErrorData & { message: string }> {
  const error = await promise.then(
    () => new Error("was not refused"),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof TRPCError)) throw error;
  const { message, data } = formatError(error, { code: -32_600, data: { httpStatus: 0 } }, "request-1");
  return { ...data, message };
}

/** The fields and reasons of a refused input. */
export async function reasonsOf(promise: Promise<unknown>): Promise<string[]> {
  return (await refusalOf(promise)).fields.map(({ field, reason }) => `${field}: ${reason}`);
}

export async function expectCode(promise: Promise<unknown>, code: ErrorData["refusal"]): Promise<void> {
  expect((await refusalOf(promise)).refusal).toBe(code);
}

/** "Run 500 km" in 2026. */
export function metric(
  changes: Partial<RouterInputs["goal"]["create"]> = {},
): RouterInputs["goal"]["create"] {
  return {
    id: uuidv7(),
    title: "Run 500 km",
    measure: { kind: "metric", unit: "km", step: 0.1, start: 0, aggregation: "sum", direction: "up" },
    start: "2026-01-01",
    plan: { target: 500, due: "2026-12-31" },
    ...changes,
  };
}

export function objective(changes: Partial<RouterInputs["goal"]["create"]> = {}) {
  return metric({ title: "A fit year", measure: { kind: "objective" }, plan: {}, ...changes });
}

export function outcome(changes: Partial<RouterInputs["goal"]["create"]> = {}) {
  return metric({
    title: "Swim the lake",
    measure: { kind: "outcome" },
    plan: { due: "2026-08-31" },
    ...changes,
  });
}

export function checklist(changes: Partial<RouterInputs["goal"]["create"]> = {}) {
  return metric({
    title: "Build a shed",
    measure: { kind: "checklist" },
    plan: { due: "2026-06-30" },
    ...changes,
  });
}

export function habit(changes: Partial<RouterInputs["goal"]["create"]> = {}) {
  return metric({
    title: "Stretch",
    measure: { kind: "habit", unit: "", step: 1, by: "count" },
    plan: { cadence: { kind: "day" }, requirement: { kind: "at_least", n: 1 } },
    ...changes,
  });
}

export function entry(goalId: string, changes: Partial<RouterInputs["checkIn"]["put"]> = {}) {
  const input: RouterInputs["checkIn"]["put"] = {
    id: uuidv7(),
    goalId,
    day: "2026-03-10",
    value: 5,
    at: "2026-03-10T18:00:00.000Z",
    zone: "Etc/UTC",
    ...changes,
  };
  return input;
}
