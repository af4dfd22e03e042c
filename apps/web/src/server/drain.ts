import type { Server, ServerResponse } from "node:http";
import { Server as Listener } from "node:net";
import { setTimeout as delay, setImmediate as nextRound } from "node:timers/promises";
import { REFUSALS, refuse } from "./refusal.ts";

/** While a load balancer learns that this process is going: answers still come, each with "Connection: close". */
const DRAIN_MS = 250;
/** Requests still running then are refused; with what follows, the whole stop stays below nine seconds. */
const FINISH_MS = 5_000;
/**
 * Connections are idle for as long before they are closed: whoever asks in that time is answered and told to leave, so that
 * none is closed under a question that is on its way, even where the machine is slow.
 */
const IDLE_MS = 1_000;
/** What a refusal needs to leave before its connection is cut. */
const LEAVE_MS = 100;

/** Stops accepting and finishes what is in flight: `open` are the answers that are not yet given. */
export async function drain(server: Server, open: ReadonlySet<ServerResponse>): Promise<void> {
  // A client that reads this asks its next question elsewhere, and never on a connection that is just being closed.
  for (const answer of open) if (!answer.headersSent) answer.setHeader("Connection", "close");
  await delay(DRAIN_MS);
  // Right after the event loop has let in who waits at the door: the system would reset them.
  await nextRound();
  // Not as an HTTP server does it, which would also cut off who was let in and has not yet asked.
  const closed = new Promise<void>((done) => Listener.prototype.close.call(server, () => done()));
  const sweep = setInterval(() => server.closeIdleConnections(), IDLE_MS);
  await Promise.race([closed, delay(FINISH_MS)]);
  for (const answer of open) {
    refuse(answer, REFUSALS.overdue, String(answer.getHeader("X-Request-Id")));
  }
  await Promise.race([closed, delay(LEAVE_MS)]);
  clearInterval(sweep);
  server.closeAllConnections();
}
