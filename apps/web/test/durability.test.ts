import { uuidv7 } from "uuidv7";
import { afterEach, describe, expect, it, vi } from "vitest";
import { freshDir, postgresOf, type Server, startServer } from "./cairn.ts";
import { DAY, newcomer, Person, pageRead, readingGoal } from "./person.ts";

/** Twenty for a release (CAIRN_KILLS=20), two in every test run. */
const KILLS = Number(process.env.CAIRN_KILLS ?? 2);
const WRITERS = 4;

let server: Server;
afterEach(() => server.stop());

const KILL = {
  Cairn: () => server.process.kill("SIGKILL"),
  "its database": () => process.kill(postgresOf(server), "SIGKILL"),
};

describe.each(["Cairn", "its database"] as const)("kill -9 of %s while check-ins are written", (victim) => {
  it("loses none that was acknowledged and doubles none", { timeout: 60_000 + KILLS * 120_000 }, async () => {
    const dataDir = freshDir();
    server = await startServer({ CAIRN_DATA: dataDir });
    let person = await newcomer(server);
    const goalId = await readingGoal(person);

    /** Acknowledged, and asked without an answer: those may be there once or not at all. */
    const acknowledged = new Set<string>();
    const asked = new Set<string>();
    for (let round = 0; round < KILLS; round += 1) {
      const before = acknowledged.size;
      let over = false;
      const writers = Array.from({ length: WRITERS }, async () => {
        while (!over) {
          const id = uuidv7();
          asked.add(id);
          const answer = await person.mutate("checkIn.put", pageRead(goalId, id)).catch(() => null);
          if (answer?.status === 200) acknowledged.add(id);
          else if (answer && answer.status !== 503)
            throw new Error(`${answer.status} ${await answer.text()}`);
        }
      });
      await vi.waitUntil(() => acknowledged.size > before + 50, { timeout: 60_000, interval: 5 });
      KILL[victim]();
      over = true;
      await Promise.all(writers);

      if (victim === "Cairn") {
        server = await startServer({ CAIRN_DATA: dataDir });
        const { email, password, cookies } = person;
        person = new Person(server.url, email, password);
        for (const [name, value] of cookies) person.cookies.set(name, value);
      }
      const stored = await vi.waitUntil(() => everything(person, goalId), { timeout: 60_000, interval: 50 });
      expect(stored.length).toBe(new Set(stored).size);
      expect(stored.filter((id) => !asked.has(id))).toEqual([]);
      expect([...acknowledged].filter((id) => !stored.includes(id))).toEqual([]);

      const view = await (await person.query("goal.get", { id: goalId })).json();
      expect(view.result.data.days).toMatchObject([{ day: DAY, count: stored.length, sum: stored.length }]);
      const verified = await (await person.query("account.verify")).json();
      expect(verified.result.data.differences).toEqual([]);
    }
    expect(await server.stop()).toBe(0);
  });
});

/** The ids of all check-ins of a goal; null while the database is not back. */
async function everything(person: Person, goalId: string): Promise<string[] | null> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const answer = await person.query("checkIn.list", { goalId, limit: 200, ...(cursor ? { cursor } : {}) });
    if (answer.status !== 200) return null;
    const { items, next } = (await answer.json()).result.data;
    ids.push(...items.map(({ id }: { id: string }) => id));
    cursor = next ?? undefined;
  } while (cursor);
  return ids;
}
