import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { runServer, type Server, startServer } from "./cairn.ts";
import { newcomer, type Person } from "./person.ts";
import { type Postgres, startPostgres } from "./postgres.ts";

const AUTH_SECRET = "a secret of the operator's own, long enough";

let postgres: Postgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());

describe("on the operator's PostgreSQL", () => {
  it("makes a role of its own that row-level security binds, and two replicas share sessions", async () => {
    const variables = { DATABASE_URL: postgres.adminUrl, AUTH_SECRET };
    const [one, other] = await Promise.all([startServer(variables), startServer(variables)]);
    const person = await newcomer(one);
    const cookie = [...person.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const seen = await fetch(`${other.url}/api/trpc/user.me`, { headers: { cookie } });
    expect(seen.status).toBe(200);
    expect(await Promise.all([one.stop(), other.stop()])).toEqual([0, 0]);
  });

  it("refuses to run as a superuser beside an owner", async () => {
    const { code, output } = await runServer({
      DATABASE_URL: postgres.adminUrl,
      DATABASE_OWNER_URL: postgres.adminUrl,
      AUTH_SECRET,
    });
    expect(code).toBe(1);
    expect(output).toMatch(/^Cairn does not start: The role \S+ of DATABASE_URL is a superuser[^\n]*\n$/m);
    expect(output).not.toContain("    at ");
  });

  it.each(["postgres://someone:pass@127.0.0.1:1/nothing", "postgres://someone:pass@nowhere.invalid/nothing"])(
    "says in one line that DATABASE_URL leads nowhere: %s",
    async (url) => {
      const { code, output } = await runServer({ DATABASE_URL: url, AUTH_SECRET });
      expect(code).toBe(1);
      expect(output).toMatch(/^Cairn does not start: DATABASE_URL cannot be used \([^\n]+\)\.\n$/m);
      expect(output).not.toMatch(/ {4}at |pass/);
    },
  );
});

/** Longest that anybody waits for any answer, in milliseconds. */
const PATIENCE = 10_000;

describe.each(["cut", "frozen"] as const)("while the database is %s", (state) => {
  let server: Server;
  let person: Person;
  beforeEach(async () => {
    server = await startServer({ DATABASE_URL: postgres.adminUrl, AUTH_SECRET });
    person = await newcomer(server);
  });
  afterEach(async () => {
    await postgres.set("open");
    await server.stop();
  });

  it("every request ends in time with a clean 503, and all is well soon after it is back", async () => {
    await postgres.set(state);
    const began = Date.now();
    const asked = await Promise.all([
      ...Array.from({ length: 12 }, () => person.query("user.me")),
      person.mutate("area.put", { id: "01890a5d-ac96-774b-bcce-b302099a8057", name: "Health" }),
      person.signIn(),
      person.fetch("/readyz"),
    ]);
    expect(Date.now() - began).toBeLessThan(PATIENCE);
    expect(asked.map(({ status }) => status)).toEqual(asked.map(() => 503));
    const refusal = await asked[0]?.json();
    expect(refusal.error.data.refusal).toBe("UNAVAILABLE");
    expect(Number(asked[0]?.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await person.fetch("/healthz")).status).toBe(200);
    // The page says so in words of its own, and nobody is signed out by it.
    const page = await person.fetch("/");
    expect(await page.text()).not.toMatch(/ECONN|postgres|SELECT/i);

    const foreign = server
      .output()
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("{"));
    expect(foreign.filter((line) => !/^(Cairn is ready|✓)/.test(line))).toEqual([]);

    await postgres.set("open");
    const back = Date.now();
    await vi.waitUntil(async () => (await person.query("user.me")).status === 200, {
      timeout: PATIENCE,
      interval: 100,
    });
    expect(Date.now() - back).toBeLessThan(PATIENCE);
    expect((await person.fetch("/readyz")).status).toBe(200);
  });
});
