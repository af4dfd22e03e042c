import { setTimeout as delay } from "node:timers/promises";
import type postgres from "postgres";
import { readable } from "./binaries.ts";
import type { Server } from "./server.ts";

type Supervised = {
  /** Process id of the postmaster that runs now. */
  pid(): number | undefined;
  /** Fast shutdown; resolves when nothing of it runs any more. */
  stop(): Promise<void>;
};

/**
 * Launches a server, holds it as in use, and does both again when it dies under us (out of memory, kill -9); its clients see
 * UNAVAILABLE meanwhile. @throws what the first launch and hold throw, with nothing left running
 */
export async function supervise(options: {
  launch(): Promise<Server>;
  hold(): Promise<postgres.Sql>;
  log(line: string): void;
}): Promise<Supervised> {
  const { launch, hold, log } = options;
  let server = await launch();
  let held = await hold().catch(async (error) => {
    await server.stop();
    throw error;
  });
  let stopping = false;
  const relaunch = async () => {
    await held.end({ timeout: 0 }).catch(() => {});
    for (let wait = 100; !stopping; wait = Math.min(wait * 2, 5_000)) {
      try {
        server = await launch();
        held = await hold();
        return;
      } catch (error) {
        log(`the database does not start: ${readable(error)}`);
        await delay(wait);
      }
    }
  };
  const revive = async () => {
    while (!stopping) {
      await server.exited;
      if (stopping) return;
      log("the database stopped unexpectedly and is started again");
      await relaunch();
    }
  };
  const revived = revive();
  return {
    pid: () => server.pid,
    async stop() {
      stopping = true;
      await held.end({ timeout: 0 }).catch(() => {});
      await server.stop();
      await revived;
    },
  };
}
