import { createHash } from "node:crypto";
import type { Server } from "node:http";
import postgres from "postgres";

/** Connections that a peer has: more than the machine has processors, and all peers together fit beside Cairn's in the server's sixty. */
export const CONNECTIONS = 6;

/** A client of the database that the benchmark names. */
export function openPeerDatabase(): postgres.Sql {
  const endpoint: postgres.Options<Record<string, never>> = JSON.parse(process.env.PEER_DATABASE ?? "{}");
  return postgres({ ...endpoint, max: CONNECTIONS });
}

/** The SHA-256 of the secret that a request comes with; an empty one for none. */
export function tokenHash(authorization: string | undefined): string {
  const secret = authorization?.replace(/^Bearer /, "") ?? "";
  return createHash("sha256").update(secret).digest("hex");
}

/** Tells the benchmark where it is answered. */
export function announce({ server }: { server: Server }): void {
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("listens nowhere");
  process.stdout.write(`ready http://127.0.0.1:${address.port}\n`);
}
