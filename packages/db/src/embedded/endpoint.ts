import postgres from "postgres";

/** How postgres.js reaches one role of a server: a Unix socket, or (Windows) a port and a password. */
export type Endpoint = { user: string; database: string; password: string } & (
  | { path: string }
  | { host: string; port: number }
);

/** The role of the administrator, whom initdb makes. */
export const ADMIN = "cairn_admin";
/** The advisory lock that says "in use": any constant. Whoever holds it is the one Cairn that uses the server. */
export const IN_USE = 0x0ca1_2001;
/** Milliseconds that a start, and the end of a server that was left behind, may take. */
export const START_MS = 30_000;

/** Opens one plain connection. */
export function client(endpoint: Endpoint): postgres.Sql {
  return postgres({ ...endpoint, max: 1, connect_timeout: 5, idle_timeout: 0, onnotice: () => {} });
}
