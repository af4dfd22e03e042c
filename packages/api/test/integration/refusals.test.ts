import { readdirSync, readFileSync } from "node:fs";
import { DomainError } from "@cairn/core/refusal/error";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { useDatabase } from "../common.ts";
import { OUTSIDE_REFUSALS } from "../procedures/outside.ts";
import { PROCEDURES } from "../procedures.ts";
import { personWithThings } from "../things.ts";

const given = useDatabase();
const SOURCES = new URL("../../src/", import.meta.url);
/** Where something is refused: a refusal is made, or a function is asked that refuses. */
const REFUSES = /\binvalid\(|\bnew DomainError\(|(?<!function )\brefuse[A-Z]\w*\(/;

/** What answers its refusals instead of throwing them: check-in-batch.test.ts and send.test.ts hold those. */
const ANSWERS = new Set(["check-in-batch.ts", "send/send.ts"]);

const rows = [
  ...Object.entries(PROCEDURES).map(([path, { refuses }]) => ({ path, refuses })),
  ...Object.entries(OUTSIDE_REFUSALS).map(([path, refuses]) => ({ path, refuses })),
].filter(({ refuses }) => refuses.length > 0);

/** Lines of the sources that refuse, as "routes/goal.ts:120". */
const places = readdirSync(SOURCES, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts") && !ANSWERS.has(name))
  .flatMap((name) =>
    readFileSync(new URL(name, SOURCES), "utf8")
      .split("\n")
      .flatMap((line, index) => (REFUSES.test(line) ? [`${name}:${index + 1}`] : [])),
  );
/** Those that a refusal of the table came from. */
const reached = new Set<string>();

const { stackTraceLimit } = Error;
beforeAll(() => {
  Error.stackTraceLimit = 100;
});
afterAll(() => {
  Error.stackTraceLimit = stackTraceLimit;
});

/** The refusal that comes of it, with the lines that it passed. */
async function refusalOf(promise: Promise<unknown>): Promise<DomainError> {
  const thrown = await promise.then(
    () => new Error("was not refused"),
    (error: unknown) => error,
  );
  const refusal = thrown instanceof Error && !(thrown instanceof DomainError) ? thrown.cause : thrown;
  if (!(refusal instanceof DomainError)) throw thrown;
  for (const [, place] of (refusal.stack ?? "").matchAll(/packages\/api\/src\/([\w./-]+:\d+)/g))
    if (place) reached.add(place);
  return refusal;
}

describe.each(rows)("$path refuses", ({ refuses }) => {
  test.each(refuses)("%s: %s", async (says, _when, provoke) => {
    const refusal = await refusalOf(provoke(await personWithThings(given.db)));
    const { code, fields, params, current } = refusal;
    expect([code, ...fields.map(({ field, reason }) => `${field}: ${reason}`)].join(" ")).toBe(says);
    if (code === "RATE_LIMITED" || code === "UNAVAILABLE") expect(params.retryAfter).toBeGreaterThan(0);
    // What was changed meanwhile comes along, to compare or merge.
    if (says === "CONFLICT") expect(current).toHaveProperty("version");
  });
});

test("every line of the sources that refuses is one that the table reaches", () => {
  expect(places.length).toBeGreaterThan(30);
  expect(places.filter((place) => !reached.has(place))).toEqual([]);
});
