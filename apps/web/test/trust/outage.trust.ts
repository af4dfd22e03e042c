import { setTimeout as delay } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { type Server, startServer } from "../cairn.ts";
import { newcomer, type Person } from "../person.ts";
import { type Postgres, startPostgres } from "../postgres.ts";
import { print } from "./print.ts";

/** Milliseconds: the longest that anybody waits for any answer, and what "at once" means once the outage is known. */
const PATIENCE = 10_000;
const AT_ONCE = 2_000;
const OUTAGE = 15_000;
const CALLERS = 8;

let postgres: Postgres;
let server: Server;
let person: Person;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());
beforeEach(async () => {
  const AUTH_SECRET = "a secret of the operator's own, long enough";
  server = await startServer({ DATABASE_URL: postgres.adminUrl, AUTH_SECRET });
  person = await newcomer(server);
});
afterEach(async () => {
  await postgres.set("open");
  await server.stop();
});

it.each(["cut", "reset", "frozen", "stopped"] as const)(
  "a database that is %s: clean answers, hardly a connection, and back by itself",
  async (state) => {
    const connected = postgres.connections().length;
    const began = performance.now();
    await postgres.set(state);
    let first = 0;
    let later = 0;
    let answers = 0;
    const statuses = new Set<number>();
    await Promise.all(
      Array.from({ length: CALLERS }, async () => {
        while (performance.now() - began < OUTAGE) {
          const asked = performance.now();
          const answer = await person.query("user.me");
          const ms = performance.now() - asked;
          // Whoever asked before the outage could be known waits for the deadline.
          if (asked - began < PATIENCE) first = Math.max(first, ms);
          else later = Math.max(later, ms);
          statuses.add(answer.status);
          answers += 1;
          expect(answer.status === 200 || Number(answer.headers.get("retry-after")) > 0).toBe(true);
          await delay(10);
        }
      }),
    );
    const during = postgres.connections().slice(connected);
    const most = Math.max(
      ...during.map((at) => during.filter((other) => other >= at && other < at + 1_000).length),
      0,
    );
    await postgres.set("open");
    const back = performance.now();
    await vi.waitUntil(async () => (await person.query("user.me")).status === 200, {
      timeout: PATIENCE,
      interval: 20,
    });
    print(
      `${state}: ${answers} answers in ${OUTAGE / 1_000} s, the slowest ${first.toFixed(0)} ms, once known ${later.toFixed(0)} ms; ` +
        `${during.length} connections, ${most} in the busiest second; back after ${(performance.now() - back).toFixed(0)} ms`,
    );
    expect([...statuses].filter((status) => status !== 200 && status !== 503)).toEqual([]);
    expect(first).toBeLessThan(PATIENCE);
    expect(later).toBeLessThan(AT_ONCE);
    expect(most).toBeLessThanOrEqual(20);
  },
);
