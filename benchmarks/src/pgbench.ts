import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Endpoint } from "@cairn/db/embedded";
import type { Contender, Crowd } from "./contender.ts";
import { firstWriter, type Operation } from "./operations.ts";
import { libpq } from "./peers.ts";
import { cpuMs } from "./process.ts";

const run = promisify(execFile);
/** It never waits for anything but the database: a few connections keep two processors busy. */
const CONNECTIONS = 8;
/** Seconds, of which pgbench takes whole ones only. */
const WARM_SECONDS = 1;

/** The database alone, asked by its own tool with the best statements: what no server can beat. */
export function contendPgbench(
  pgbench: string,
  folder: string,
  endpoint: Endpoint,
  { people }: Crowd,
  database: number,
): Contender {
  return {
    name: "pgbench (the limit)",
    answers: (operation) => ["list", "goal", "check-in", "today"].includes(operation),
    async run(operation, until) {
      const seconds = "ms" in until ? Math.max(1, Math.round(until.ms / 1000)) : WARM_SECONDS;
      const logs = mkdtempSync(join(tmpdir(), "cairn-pgbench-"));
      const before = cpuMs(database);
      const started = performance.now();
      await run(
        pgbench,
        [...options(people, seconds), "--log", `--log-prefix=${logs}/log`, "-f", script(folder, operation)],
        {
          env: { ...process.env, ...libpq(endpoint) },
        },
      );
      const elapsed = (performance.now() - started) / 1000;
      const after = cpuMs(database);
      const latencies = readdirSync(logs)
        .flatMap((file) => readFileSync(join(logs, file), "utf8").trim().split("\n"))
        .map((line) => Number(line.split(" ")[2]) / 1000);
      rmSync(logs, { recursive: true });
      const count = latencies.length;
      const databaseCpu = after === null || before === null ? null : ((after - before) * 1000) / count;
      return { count, seconds: Math.min(elapsed, seconds), latencies, serverCpu: null, databaseCpu };
    },
    memoryMb: () => null,
    stop: async () => {},
  };
}

function options(people: number, seconds: number): string[] {
  return [
    "-n",
    "-M",
    "prepared",
    "-c",
    String(CONNECTIONS),
    "-j",
    "1",
    "-T",
    String(seconds),
    "-D",
    `people=${people}`,
    "-D",
    `writer=${firstWriter(people)}`,
  ];
}

const script = (folder: string, operation: Operation) => join(folder, "peers/pgbench", `${operation}.sql`);
