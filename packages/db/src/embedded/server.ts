import { setTimeout as delay } from "node:timers/promises";
import type { Address } from "./address.ts";
import type { Binaries } from "./binaries.ts";
import { START_MS } from "./endpoint.ts";
import { inUse, readPostmaster } from "./postmaster.ts";
import { type Privileges, spawnPostgres } from "./process.ts";

/** An orderly shutdown writes a checkpoint, which a slow disk draws out. */
const STOP_MS = 1_500;

type StartOptions = {
  binaries: Binaries;
  privileges: Privileges;
  cluster: string;
  address: Address;
  settings: Record<string, string>;
  log: (line: string) => void;
};
export type Server = { pid: number | undefined; exited: Promise<void>; stop(): Promise<void> };

/** Starts PostgreSQL and waits until it is ready. @throws when it does not come, or another one has the cluster */
export async function startServer(options: StartOptions): Promise<Server> {
  const { cluster, privileges, address } = options;
  // What a test asks for beside the address (a port of the loopback, too) comes last and holds.
  const settings = Object.entries({ ...address.settings, ...options.settings });
  const child = spawnPostgres(
    privileges,
    options.binaries.postgres,
    ["-D", cluster, ...settings.flatMap(([name, value]) => ["-c", `${name}=${value}`])],
    options.log,
  );
  const stop = async () => {
    child.process.kill("SIGINT");
    // At once instead: nothing acknowledged is lost, the next start reads the log again.
    const rough = setTimeout(() => child.process.kill("SIGQUIT"), STOP_MS);
    await child.exited;
    clearTimeout(rough);
  };
  const deadline = Date.now() + START_MS;
  while (true) {
    const running = await readPostmaster(cluster);
    if (running?.pid === child.process.pid && running?.ready) break;
    if (child.hasExited()) {
      const owner = await readPostmaster(cluster);
      if (child.output().includes('"postmaster.pid" already exists')) throw inUse(cluster, owner?.pid);
      throw new Error(`PostgreSQL does not start on ${cluster}: ${child.output().trim()}`);
    }
    if (Date.now() > deadline) {
      await stop();
      throw new Error(
        `PostgreSQL on ${cluster} is not ready after ${START_MS / 1000} seconds: ${child.output().trim()}`,
      );
    }
    await delay(20);
  }
  return { pid: child.process.pid, exited: child.exited, stop };
}
