import { resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { ADMIN, client, IN_USE, START_MS } from "./endpoint.ts";
import { inUse, type Place, readPostmaster } from "./postmaster.ts";

type Found = { pid: number; place: Place; isHeld: boolean };

/** The server that runs on this cluster, and whether a living Cairn holds it; undefined where none answers. */
export async function findRunning(cluster: string, password: string): Promise<Found | undefined> {
  const running = await readPostmaster(cluster);
  if (!running || !alive(running.pid)) return undefined;
  const { pid, place } = running;
  const sql = client({ ...place, user: ADMIN, database: "postgres", password });
  try {
    for (;;) {
      const [row] = await sql<{ directory: string; held: boolean; young: boolean }[]>`
        select current_setting('data_directory') as directory,
          exists (select from pg_locks where locktype = 'advisory' and classid = 0 and objid = ${IN_USE}) as held,
          clock_timestamp() - pg_postmaster_start_time() < interval '2 seconds' as young`;
      if (!row || resolve(row.directory) !== cluster) return undefined;
      // Its Cairn may be starting as we are, and not have taken the lock yet.
      if (row.held || !row.young) return { pid, place, isHeld: row.held };
      await delay(100);
    }
  } catch (error) {
    // Nobody answers there: a stale file, or a server that is only starting. PostgreSQL itself decides that on start.
    if (isUnreachable(error)) return undefined;
    throw error;
  } finally {
    await sql.end({ timeout: 0 });
  }
}

/** Refuses when a living Cairn holds the server of this cluster; stops a server that its Cairn left behind. */
export async function takeOver(cluster: string, password: string, log: (line: string) => void) {
  const deadline = Date.now() + START_MS;
  const running = await findRunning(cluster, password);
  if (!running) return;
  if (running.isHeld) throw inUse(cluster, running.pid);
  log("stopping a database that a killed Cairn left running");
  process.kill(running.pid, "SIGINT");
  while (alive(running.pid)) {
    if (Date.now() > deadline) throw new Error(`The database process ${running.pid} does not stop.`);
    await delay(50);
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function isUnreachable(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  // 57P03: "the database system is starting up".
  return ["ENOENT", "ECONNREFUSED", "ECONNRESET", "CONNECT_TIMEOUT", "CONNECTION_CLOSED", "57P03"].includes(
    code,
  );
}
