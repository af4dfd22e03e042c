import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Where a server listens: a socket, or (Windows) a port of the loopback. */
export type Place = { path: string } | { host: string; port: number };
type Running = { pid: number; place: Place; ready: boolean };

/** What postmaster.pid says: line 1 the process, 4 the port, 5 the socket directory, 8 the state. Undefined when there is none. */
export async function readPostmaster(cluster: string): Promise<Running | undefined> {
  const lines = await readFile(join(cluster, "postmaster.pid"), "utf8").then(
    (text) => text.split("\n"),
    () => undefined,
  );
  const pid = Number(lines?.[0]);
  const port = Number(lines?.[3]);
  if (!lines || !pid || !port) return undefined;
  const directory = lines[4]?.trim();
  const place = directory ? socketIn(directory, port) : { host: "127.0.0.1", port };
  return { pid, place, ready: lines[7]?.trim() === "ready" };
}

/** The socket that PostgreSQL makes in a directory. */
export function socketIn(directory: string, port: number): Place {
  return { path: join(directory, `.s.PGSQL.${port}`) };
}

/** The refusal of a second Cairn; `pid` is the server's, where it is known. */
export function inUse(cluster: string, pid: number | undefined): Error {
  const by = pid ? ` (process ${pid})` : "";
  return new Error(
    `Another Cairn already uses ${dirname(cluster)}${by}. Stop it first, or choose another CAIRN_DATA. If that is no PostgreSQL, delete ${join(cluster, "postmaster.pid")}.`,
  );
}
