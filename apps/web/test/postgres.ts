import { connect, createServer, type Socket } from "node:net";
import { startEmbedded } from "@cairn/db/embedded";
import { freshDir } from "./cairn.ts";

/**
 * A PostgreSQL of somebody else's, as an operator has it: reached over TCP. The way to it can be cut and frozen.
 */
export type Postgres = {
  /** As a role that may create others. */
  adminUrl: string;
  /** Connections end (`cut`) or fall silent (`frozen`) until `open`. */
  set: (state: "open" | "cut" | "frozen") => void;
  stop: () => Promise<void>;
};

export async function startPostgres(): Promise<Postgres> {
  const embedded = await startEmbedded({ dataDir: freshDir(), settings: { fsync: "off" } });
  const { admin } = embedded;
  let state: "open" | "cut" | "frozen" = "open";
  const pairs = new Set<[Socket, Socket]>();
  const proxy = createServer((client) => {
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
    if (state === "cut") return client.destroy();
    client.pipe(server);
    server.pipe(client);
    if (state === "frozen") for (const socket of pair) socket.pause();
  });
  await new Promise<void>((done) => proxy.listen(0, "127.0.0.1", done));
  const address = proxy.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    adminUrl: `postgres://${admin.user}:${admin.password}@127.0.0.1:${port}/cairn`,
    set(next) {
      state = next;
      for (const [client, server] of pairs) {
        if (state === "cut") client.destroy();
        for (const socket of [client, server]) state === "frozen" ? socket.pause() : socket.resume();
      }
    },
    async stop() {
      proxy.close();
      for (const [client] of pairs) client.destroy();
      await embedded.stop();
    },
  };
}
