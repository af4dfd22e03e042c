import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { chooseAddress } from "./embedded/address.ts";
import { findBinaries } from "./embedded/binaries.ts";
import { createCluster, superuserPassword } from "./embedded/cluster.ts";
import { ADMIN, client, type Endpoint } from "./embedded/endpoint.ts";
import { holdServer } from "./embedded/hold.ts";
import { asPrivileges } from "./embedded/process.ts";
import { startServer } from "./embedded/server.ts";
import { supervise } from "./embedded/supervise.ts";
import { findRunning, takeOver } from "./embedded/take-over.ts";

export type { Endpoint } from "./embedded/endpoint.ts";

/** A running PostgreSQL of our own. */
export type Embedded = {
  /** Owns the tables; migrates and maintains. */
  owner: Endpoint;
  /** What requests run as: under row-level security. */
  app: Endpoint;
  /** Creates databases and roles; for copies before a migration and for tests. */
  admin: Endpoint;
  /** Process id of the postmaster that runs now. */
  pid(): number | undefined;
  /** Fast shutdown: open transactions are rolled back, what was acknowledged is on disk. Idempotent. */
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  /** Cairn's data directory; the database lives in `postgres/` below it. */
  dataDir: string;
  log?: (line: string) => void;
  /** Further server settings (tests: `fsync: "off"`). */
  settings?: Record<string, string>;
};

const OWNER = "cairn_owner";
const APP = "cairn_app";
const DATABASE = "cairn";
const SETTINGS = {
  max_connections: "60",
  shared_buffers: "64MB",
  timezone: "UTC",
  log_timezone: "UTC",
  jit: "off",
  io_method: "sync",
  log_min_messages: "fatal",
  log_min_error_statement: "panic",
};

/**
 * Starts the PostgreSQL that ships with Cairn on `dataDir`, creating the cluster at first. One Cairn at a time: a second
 * one on the same directory is refused; a server whose Cairn was killed is taken over. It is started again when it dies.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const log = options.log ?? (() => {});
  const dataDir = resolve(options.dataDir);
  const cluster = join(dataDir, "postgres");
  const binaries = await findBinaries();
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const privileges = await asPrivileges(dataDir, cluster);
  const password = await superuserPassword(dataDir);
  await createCluster(binaries, privileges, cluster, password);
  await takeOver(cluster, password, log);

  const settings = { ...SETTINGS, ...options.settings };
  const address = await chooseAddress(dataDir, privileges, options.settings?.port ?? "5432");
  const endpoint = (user: string, database: string): Endpoint => ({
    ...address.place,
    user,
    database,
    password,
  });
  const admin = endpoint(ADMIN, "postgres");
  const running = await supervise({
    launch: () => startServer({ binaries, privileges, cluster, address, settings, log }),
    hold: () => holdServer(admin, cluster),
    log,
  }).catch(async (error) => {
    await address.release();
    throw error;
  });
  const stop = async () => {
    await running.stop();
    await address.release();
  };
  try {
    await createRoles(admin, password);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    owner: endpoint(OWNER, DATABASE),
    app: endpoint(APP, DATABASE),
    admin,
    pid: running.pid,
    stop,
  };
}

/** The roles of a server, for as long as one has to do with it. */
export type Visit = Pick<Embedded, "owner" | "admin" | "stop">;

/**
 * Reaches the server of a Cairn that runs on `dataDir`; where none does, starts it until `stop`.
 * @throws where there is no database yet
 */
export async function visitEmbedded(options: EmbeddedOptions): Promise<Visit> {
  const dataDir = resolve(options.dataDir);
  const cluster = join(dataDir, "postgres");
  if (!existsSync(join(cluster, "PG_VERSION"))) throw new Error(`There is no database in ${dataDir}.`);
  const password = await superuserPassword(dataDir);
  const running = await findRunning(cluster, password);
  if (!running?.isHeld) return startEmbedded(options);
  return {
    owner: { ...running.place, user: OWNER, database: DATABASE, password },
    admin: { ...running.place, user: ADMIN, database: "postgres", password },
    stop: async () => {},
  };
}

/** The owner and the app are ordinary roles: what holds on a server of one's own holds here. */
async function createRoles(admin: Endpoint, password: string) {
  const sql = client(admin);
  try {
    for (const role of [OWNER, APP]) {
      const [found] = await sql`select 1 from pg_roles where rolname = ${role}`;
      if (found) continue;
      await sql.unsafe(
        `create role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole password '${password}'`,
      );
    }
    const [database] = await sql`select 1 from pg_database where datname = ${DATABASE}`;
    if (!database) await sql.unsafe(`create database ${DATABASE} owner ${OWNER}`);
  } finally {
    await sql.end({ timeout: 1 });
  }
}
