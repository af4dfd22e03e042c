import type { Server } from "node:http";
import { setTimeout as delay } from "node:timers/promises";

/** While a load balancer learns that this process is going: answers still come, each with "Connection: close". */
const DRAIN_MS = 250;
/** Requests still running then are cut; with what follows, the whole stop stays below ten seconds. */
const FINISH_MS = 7_000;

/** Stops accepting and finishes what is in flight. */
export async function drain(server: Server): Promise<void> {
  await delay(DRAIN_MS);
  const closed = new Promise<void>((done) => server.close(() => done()));
  server.closeIdleConnections();
  // A connection that was answering when the stop began becomes idle only after its answer.
  const sweep = setInterval(() => server.closeIdleConnections(), 100);
  const cut = setTimeout(() => server.closeAllConnections(), FINISH_MS);
  await closed;
  clearInterval(sweep);
  clearTimeout(cut);
}
