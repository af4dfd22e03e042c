import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createConnection, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Endpoint } from "../embedded.ts";

export type Wire = {
  /** The same server, by way of the wire. */
  endpoint: Endpoint;
  /** How often something was sent after something was heard: what is sent in one go is one round trip. */
  roundTrips: () => number;
};

/** Puts a wire before a server that counts the round trips over it, for the rest of the test. */
export async function countingWire(endpoint: Endpoint): Promise<Wire> {
  let count = 0;
  const server = createServer((near) => {
    const far = "path" in endpoint ? createConnection(endpoint.path) : createConnection(endpoint);
    let hasHeard = true;
    near.on("data", () => {
      if (hasHeard) count += 1;
      hasHeard = false;
    });
    far.on("data", () => {
      hasHeard = true;
    });
    near.pipe(far).pipe(near);
    for (const [end, other] of [
      [near, far],
      [far, near],
    ] as const)
      end.on("error", () => other.destroy());
  });
  const path = join(tmpdir(), `cairn-${randomUUID().slice(0, 8)}.sock`);
  server.listen(path);
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const { user, database, password } = endpoint;
  return { endpoint: { path, user, database, password }, roundTrips: () => count };
}
