import { connect, createServer, type Socket } from "node:net";
import { type Embedded, startEmbedded } from "@cairn/db/embedded";
import { freshDir } from "./cairn.ts";

/** "cut": connections end and are closed at once when taken; "reset": the hard way; "stopped": PostgreSQL itself has ended. */
type State = "open" | "cut" | "reset" | "frozen" | "stopped";

/**
 * A PostgreSQL of somebody else's, as an operator has it: reached over TCP. The way to it can be cut and frozen.
 */
export type Postgres = {
  /** As a role that may create others. */
  adminUrl: string;
  /** What becomes of it and of the way to it until it is set to "open". */
  set: (state: State) => Promise<void>;
  /** When each connection was taken, in the milliseconds of `performance.now()`. */
  connections: () => number[];
  stop: () => Promise<void>;
};

export async function startPostgres(): Promise<Postgres> {
  const dataDir = freshDir();
  const start = () => startEmbedded({ dataDir, settings: { fsync: "off" } });
  let embedded: Embedded | null = await start();
  const { admin } = embedded;
  let state: State = "open";
  const taken: number[] = [];
  const pairs = new Set<[Socket, Socket]>();
  const proxy = createServer((client) => {
    taken.push(performance.now());
    client.on("error", () => {});
    if (state === "cut") return client.end();
    if (state === "reset") return client.resetAndDestroy();
    const server = "path" in admin ? connect(admin.path) : connect(admin.port, admin.host);
    const pair: [Socket, Socket] = [client, server];
    pairs.add(pair);
    for (const socket of pair) {
      socket.on("error", () => {});
      socket.on("close", () => {
        pairs.delete(pair);
        for (const either of pair) either.destroy();
      });
    }
    client.pipe(server);
    server.pipe(client);
    if (state === "frozen") for (const socket of pair) socket.pause();
  });
  await new Promise<void>((done) => proxy.listen(0, "127.0.0.1", done));
  const address = proxy.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    adminUrl: `postgres://${admin.user}:${admin.password}@127.0.0.1:${port}/cairn`,
    connections: () => taken,
    async set(next) {
      state = next;
      for (const [client, server] of pairs) {
        if (state === "cut") client.destroy();
        if (state === "reset") client.resetAndDestroy();
        for (const socket of [client, server]) state === "frozen" ? socket.pause() : socket.resume();
      }
      if (state === "stopped") {
        await embedded?.stop();
        embedded = null;
      } else embedded ??= await start();
    },
    async stop() {
      proxy.close();
      for (const [client] of pairs) client.destroy();
      await embedded?.stop();
    },
  };
}
