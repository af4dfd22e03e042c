import type { Pool } from "undici";
import { secretOf } from "./crowd.ts";
import { type Answer, ask, openClient, runSlice, type Slice, type Until } from "./load.ts";
import { bearer, type Dialect, entryFor, type Operation, whoAsks } from "./operations.ts";
import { cpuMs, memoryMb, type Running } from "./process.ts";

/** One of those that are compared, ready to be asked. */
export type Contender = {
  name: string;
  answers(operation: Operation): boolean;
  /** Asks for a while, with what is counted beside it. */
  run(operation: Operation, until: Until): Promise<Measured>;
  memoryMb(): number | null;
  stop(): Promise<void>;
};

export type Measured = Slice & {
  /** Microseconds of processor for each request; null where the system does not tell. */
  serverCpu: number | null;
  databaseCpu: number | null;
};

export type Crowd = { people: number; today: string; connections: number };

const JSON_HEADERS = { "content-type": "application/json" };

/** How one operation is asked of a server at a turn. */
export function asker(
  client: Pool,
  dialect: Dialect,
  operation: Operation,
  { people, today }: Crowd,
): (turn: number) => Promise<Answer> {
  return async (turn) => {
    const writes = operation === "check-in" || operation === "press";
    const { person, goal } = whoAsks(turn, people, writes);
    const headers = bearer(person);
    const entry = entryFor(person, goal, today);
    switch (operation) {
      case "list":
        return ask(client, { ...dialect.list(), headers });
      case "today":
        return ask(client, { ...dialect.today(today), headers });
      case "goal":
        return ask(client, { ...dialect.goal(entry.goalId), headers });
      case "check-in":
        return ask(client, { ...dialect.checkIn(entry), headers: { ...headers, ...JSON_HEADERS } });
      case "press": {
        const stored = await ask(client, {
          ...dialect.checkIn(entry),
          headers: { ...headers, ...JSON_HEADERS },
        });
        return stored.status === 200 ? ask(client, { ...dialect.list(), headers }) : stored;
      }
      case "page": {
        const { path, cookie } = dialect.page ?? { path: "/", cookie: "" };
        return ask(client, {
          path,
          headers: { cookie: `${cookie}=${secretOf(person)}`, accept: "text/html" },
        });
      }
    }
  };
}

/** @param database the process of PostgreSQL, which is below Cairn's own */
export function contend(
  name: string,
  { url, pid, stop }: Running,
  dialect: Dialect,
  crowd: Crowd,
  database: number,
): Contender {
  const client = openClient(url, crowd.connections);
  let turn = 0;
  return {
    name,
    answers: (operation) => operation !== "page" || dialect.page !== undefined,
    async run(operation, until) {
      const before = [cpuMs(pid, database), cpuMs(database)] as const;
      const slice = await runSlice(crowd.connections, asker(client, dialect, operation, crowd), until, turn);
      turn += slice.count;
      const each = (after: number | null, was: number | null) =>
        after === null || was === null ? null : ((after - was) * 1000) / slice.count;
      return {
        ...slice,
        serverCpu: each(cpuMs(pid, database), before[0]),
        databaseCpu: each(cpuMs(database), before[1]),
      };
    },
    memoryMb: () => memoryMb(pid, database),
    async stop() {
      await client.close();
      await stop();
    },
  };
}
