// Compares Cairn as it is served with peers that answer the same from the same PostgreSQL, in turn, and prints tables in Markdown.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { dayAt } from "@cairn/core/time/day";
import { visitEmbedded } from "@cairn/db/embedded";
import postgres from "postgres";
import { type Contender, type Crowd, contend } from "./contender.ts";
import { compare, comparePress } from "./equality.ts";
import { HELP, type Options, readOptions } from "./options.ts";
import { CAIRN_DIALECT, CAIRN_NAME, findPgbench, missing, PEERS, type Place, startCairn } from "./peers.ts";
import { contendPgbench } from "./pgbench.ts";
import type { Running } from "./process.ts";
import { memoryTable, mixTable, operationTable, type Results } from "./report.ts";
import { seed } from "./seed.ts";

const folder = join(import.meta.dirname, "..");
const say = (line: string) => process.stderr.write(`${line}\n`);
const print = (text: string) => process.stdout.write(`${text}\n`);
/** A person's day begins at three. */
const DAY_START = 180;

async function bench(options: Options): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), "cairn-bench-"));
  const stops: (() => Promise<unknown>)[] = [];
  try {
    const flags = options.profile === null ? [] : ["--cpu-prof", `--cpu-prof-dir=${options.profile}`];
    const cairn = await startCairn(options.build, data, flags);
    stops.push(cairn.stop);
    const today = dayAt(Date.now(), "Etc/UTC", DAY_START);
    const { owner } = await visitEmbedded({ dataDir: data });
    say(`Seeding ${options.people} people x 20 goals x ${options.entries} entries…`);
    const sql = postgres({ ...owner, max: 1, onnotice: () => {} });
    await seed(sql, options, today);
    await sql.end();
    const crowd: Crowd = { people: options.people, today, connections: options.connections };
    const database = Number(readFileSync(join(data, "postgres/postmaster.pid"), "utf8").split("\n", 1)[0]);
    const contenders = [contend(CAIRN_NAME, cairn, CAIRN_DIALECT, crowd, database)];
    if (options.peers)
      contenders.push(...(await startPeers({ folder, database: owner }, cairn, crowd, database, stops)));
    const pgbench = options.peers ? findPgbench() : null;
    if (pgbench === null) say("pgbench is left out: it is not installed.");
    else contenders.push(contendPgbench(pgbench, folder, owner, crowd, database));
    const results = await measure(contenders, options);
    report(results, contenders, options);
  } finally {
    for (const stop of stops.reverse()) await stop();
    rmSync(data, { recursive: true, force: true });
  }
}

/** Each peer is compared with Cairn before anything is timed. */
async function startPeers(
  place: Place,
  cairn: Running,
  crowd: Crowd,
  database: number,
  stops: (() => Promise<unknown>)[],
): Promise<Contender[]> {
  const contenders: Contender[] = [];
  const people = [1, 2, crowd.people].filter((person) => person <= crowd.people);
  await comparePress({ name: CAIRN_NAME, url: cairn.url, dialect: CAIRN_DIALECT }, 3, crowd.today);
  for (const peer of PEERS) {
    const why = missing(peer);
    if (why !== null) {
      say(`${peer.name} is left out: ${why}.`);
      continue;
    }
    const running = await peer.start(place);
    stops.push(running.stop);
    const server = { name: peer.name, url: running.url, dialect: peer.dialect };
    const figures = await compare(cairn, server, people);
    await comparePress(server, 3, crowd.today);
    say(`${peer.name} answers ${figures} figures as Cairn does.`);
    contenders.push(contend(peer.name, running, peer.dialect, crowd, database));
  }
  return contenders;
}

/** Warms everything up by a number of requests, then takes turns: a slice of each server, operation by operation, round by round. */
async function measure(contenders: Contender[], options: Options): Promise<Results> {
  const results: Results = new Map(contenders.map(({ name }) => [name, new Map()]));
  const able = (operation: Options["operations"][number]) =>
    contenders.filter((contender) => contender.answers(operation));
  for (const operation of options.operations) {
    say(`Warming ${operation}…`);
    for (const contender of able(operation)) await contender.run(operation, { requests: options.warm });
  }
  for (let round = 1; round <= options.rounds; round++) {
    say(`Round ${round} of ${options.rounds}…`);
    for (const operation of options.operations) {
      for (const contender of able(operation)) {
        const measured = await contender.run(operation, { ms: options.sliceMs });
        const own = results.get(contender.name);
        own?.set(operation, [...(own.get(operation) ?? []), measured]);
      }
    }
  }
  return results;
}

function report(results: Results, contenders: Contender[], options: Options): void {
  const { people, entries, rounds, sliceMs, connections, warm } = options;
  const load = loadavg()
    .map((value) => value.toFixed(1))
    .join(", ");
  print(
    `${new Date().toISOString().slice(0, 16)}Z · ${cpus().length} × ${cpus()[0]?.model.trim()} · Node ${process.versions.node} · load ${load}  \n` +
      `${people} people × 20 goals × ${entries} entries · ${connections} connections · ${rounds} rounds of ${sliceMs / 1000} s, warmed by ${warm} requests each\n`,
  );
  for (const operation of options.operations) print(operationTable(results, operation, CAIRN_NAME));
  print(mixTable(results, CAIRN_NAME));
  print(memoryTable(new Map(contenders.map((contender) => [contender.name, contender.memoryMb()]))));
}

const options = readOptions(process.argv.slice(2));
if (options === null) print(HELP);
else await bench(options);
