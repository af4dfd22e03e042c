import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { freshDir, type Server, startServer } from "../cairn.ts";
import { newcomer, type Person, pageRead, readingGoal } from "../person.ts";
import { print } from "./print.ts";

/** Where Debian and others keep the library that lies to a process, and to its PostgreSQL, about the time. */
const LIBRARY = ["/usr/lib", "/usr/lib64"]
  .flatMap((lib) => [lib, ...["x86_64-linux-gnu", "aarch64-linux-gnu"].map((system) => join(lib, system))])
  .map((lib) => join(lib, "faketime/libfaketime.so.1"))
  .find(existsSync);

describe.skipIf(!LIBRARY)("a clock that jumps", () => {
  const clock = join(freshDir(), "offset");
  const jump = (offset: string) => writeFileSync(clock, `${offset}\n`);
  let server: Server;
  let person: Person;
  let goalId: string;
  beforeAll(async () => {
    jump("+0d");
    server = await startServer({
      LD_PRELOAD: LIBRARY,
      FAKETIME_TIMESTAMP_FILE: clock,
      FAKETIME_NO_CACHE: "1",
      // What measures how long something takes goes on as it did.
      FAKETIME_DONT_FAKE_MONOTONIC: "1",
      CAIRN_LIMIT_WRITES: "600",
    });
    person = await newcomer(server);
    goalId = await readingGoal(person);
  });
  afterAll(() => server.stop());

  it.each(["+2h", "-2h", "+20d", "-200d", "+0d"])(
    "to %s: who is signed in stays so, reads, writes and is heard",
    async (offset) => {
      jump(offset);
      const statuses: number[] = [];
      for (let round = 0; round < 20; round += 1) {
        statuses.push(
          (await person.query("user.me")).status,
          (await person.mutate("checkIn.put", pageRead(goalId))).status,
        );
      }
      print(
        `clock ${offset}: ${statuses.filter((status) => status === 200).length} of ${statuses.length} answered 200`,
      );
      expect(new Set(statuses)).toEqual(new Set([200]));
      expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
      const verified = await (await person.query("account.verify")).json();
      expect(verified.result.data.differences).toEqual([]);
    },
  );

  it("forward and back again with an empty bucket: it fills as before, and not after the time that was skipped", async () => {
    const write = async () => (await person.mutate("area.remove", { id: crypto.randomUUID() })).status;
    jump("+1d");
    let status = 0;
    for (let tries = 0; tries < 2_000 && status !== 429; tries += 1) status = await write();
    expect(status).toBe(429);
    jump("+0d");
    const began = performance.now();
    await vi.waitUntil(async () => (await write()) === 404, { timeout: 30_000, interval: 100 });
    print(
      `an empty bucket is of use ${(performance.now() - began).toFixed(0)} ms after a jump back of a day`,
    );
  });

  it("past the end of a session: it is over, and signing in works", async () => {
    jump("+100d");
    expect((await person.query("user.me")).status).toBe(401);
    expect((await person.signIn()).status).toBe(200);
    expect((await person.query("user.me")).status).toBe(200);
    jump("+0d");
    expect((await person.query("user.me")).status).toBe(200);
    expect(readdirSync(server.dataDir)).toContain("postgres");
  });
});
