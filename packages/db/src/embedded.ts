import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import postgres from "postgres";
import { type Binaries, findBinaries, readable } from "./embedded/binaries.ts";
import { asPrivileges, type Privileges, run, spawnPostgres } from "./embedded/process.ts";

/** How postgres.js reaches one role of a server: a Unix socket, or (Windows) a port and a password. */
export type Endpoint = { user: string; database: string; password: string } & (
  | { path: string }
  | { host: string; port: number }
);

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

const ADMIN = "cairn_admin";
const OWNER = "cairn_owner";
const APP = "cairn_app";
const DATABASE = "cairn";
/** Any constant: whoever holds this advisory lock is the one Cairn that uses the server. */
const IN_USE = 0x0ca1_2001;
const START_MS = 30_000;
/** An orderly shutdown writes a checkpoint, which a slow disk draws out. */
const STOP_MS = 1_500;
/** sun_path holds 108 bytes on Linux, 104 on macOS; PostgreSQL appends a file name of 17. */
const SOCKET_DIR_BYTES = 80;
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

type Place = { path: string } | { host: string; port: number };
type Running = { pid: number; place: Place; ready: boolean };

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
  const launch = () => startServer({ binaries, privileges, cluster, address, settings, log });
  let server = await launch();
  let stopping = false;
  const endpoint = (user: string, database: string): Endpoint => ({
    ...address.place,
    user,
    database,
    password,
  });
  let hold: postgres.Sql | undefined;
  try {
    hold = await holdServer(endpoint(ADMIN, "postgres"), cluster);
    await createRoles(endpoint(ADMIN, "postgres"), password);
  } catch (error) {
    await hold?.end({ timeout: 1 });
    await server.stop();
    await address.release();
    throw error;
  }

  /** A server that dies under us (out of memory, kill -9) comes back; its clients see UNAVAILABLE meanwhile. */
  const revive = async () => {
    while (!stopping) {
      await server.exited;
      if (stopping) return;
      log("the database stopped unexpectedly and is started again");
      await hold?.end({ timeout: 0 }).catch(() => {});
      for (let wait = 100; !stopping; wait = Math.min(wait * 2, 5_000)) {
        try {
          server = await launch();
          hold = await holdServer(endpoint(ADMIN, "postgres"), cluster);
          break;
        } catch (error) {
          log(`the database does not start: ${readable(error)}`);
          await delay(wait);
        }
      }
    }
  };
  const revived = revive();

  return {
    owner: endpoint(OWNER, DATABASE),
    app: endpoint(APP, DATABASE),
    admin: endpoint(ADMIN, "postgres"),
    pid: () => server.pid,
    async stop() {
      stopping = true;
      await hold?.end({ timeout: 0 }).catch(() => {});
      await server.stop();
      await revived;
      await address.release();
    },
  };
}

/** Only Windows asks for it (there are no private sockets there); elsewhere the 0700 directory of the socket is the door. */
async function superuserPassword(dataDir: string): Promise<string> {
  const file = join(dataDir, "postgres-password");
  try {
    return (await readFile(file, "utf8")).trim();
  } catch {
    await writeFile(file, randomBytes(24).toString("hex"), { mode: 0o600, flag: "wx" }).catch((error) => {
      if (error.code !== "EEXIST") throw error;
    });
    return (await readFile(file, "utf8")).trim();
  }
}

/** initdb beside its place, then one rename: a start that is cut short leaves no half cluster behind. */
async function createCluster(binaries: Binaries, privileges: Privileges, cluster: string, password: string) {
  if (await exists(join(cluster, "PG_VERSION"))) return;
  const fresh = await mkdtemp(`${cluster}-new-`);
  try {
    const passwordFile = join(fresh, "password");
    await writeFile(passwordFile, password, { mode: 0o600 });
    await privileges.own(fresh, 0o700);
    await privileges.own(passwordFile, 0o600);
    await run(privileges, binaries.initdb, [
      "-D",
      join(fresh, "data"),
      `--username=${ADMIN}`,
      process.platform === "win32" ? "--auth=scram-sha-256" : "--auth=trust",
      `--pwfile=${passwordFile}`,
      "--encoding=UTF8",
      "--locale-provider=builtin",
      "--locale=C.UTF-8",
      "--data-checksums",
    ]);
    await rename(join(fresh, "data"), cluster).catch(async (error) => {
      if (!(await exists(join(cluster, "PG_VERSION")))) throw error;
    });
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

async function exists(file: string): Promise<boolean> {
  return readFile(file).then(
    () => true,
    () => false,
  );
}

/** What postmaster.pid says: line 1 the process, 4 the port, 5 the socket directory, 8 the state. Undefined when there is none. */
async function readPostmaster(cluster: string): Promise<Running | undefined> {
  const lines = await readFile(join(cluster, "postmaster.pid"), "utf8").then(
    (text) => text.split("\n"),
    () => undefined,
  );
  const pid = Number(lines?.[0]);
  const port = Number(lines?.[3]);
  if (!lines || !pid || !port) return undefined;
  const directory = lines[4]?.trim();
  const place = directory ? socketIn(directory, port) : { host: "127.0.0.1", port };
  return { pid, place, ready: lines[7]?.trim() === "ready" };
}

function socketIn(directory: string, port: number): Place {
  return { path: join(directory, `.s.PGSQL.${port}`) };
}

function inUse(cluster: string, pid: number | undefined): Error {
  const by = pid ? ` (process ${pid})` : "";
  return new Error(
    `Another Cairn already uses ${dirname(cluster)}${by}. Stop it first, or choose another CAIRN_DATA. If that is no PostgreSQL, delete ${join(cluster, "postmaster.pid")}.`,
  );
}

/** Refuses when a living Cairn holds the server of this cluster; stops a server that its Cairn left behind. */
async function takeOver(cluster: string, password: string, log: (line: string) => void) {
  const deadline = Date.now() + START_MS;
  const running = await readPostmaster(cluster);
  if (!running || !alive(running.pid)) return;
  const sql = client({ ...running.place, user: ADMIN, database: "postgres", password });
  try {
    for (;;) {
      const [row] = await sql<{ directory: string; held: boolean; young: boolean }[]>`
        select current_setting('data_directory') as directory,
          exists (select from pg_locks where locktype = 'advisory' and classid = 0 and objid = ${IN_USE}) as held,
          clock_timestamp() - pg_postmaster_start_time() < interval '2 seconds' as young`;
      if (!row || resolve(row.directory) !== cluster) return;
      if (row.held) throw inUse(cluster, running.pid);
      // Its Cairn may be starting as we are, and not have taken the lock yet.
      if (!row.young) break;
      await delay(100);
    }
  } catch (error) {
    // Nobody answers there: a stale file, or a server that is only starting. PostgreSQL itself decides that on start.
    if (isUnreachable(error)) return;
    throw error;
  } finally {
    await sql.end({ timeout: 0 });
  }
  log("stopping a database that a killed Cairn left running");
  process.kill(running.pid, "SIGINT");
  while (alive(running.pid)) {
    if (Date.now() > deadline) throw new Error(`The database process ${running.pid} does not stop.`);
    await delay(50);
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function isUnreachable(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  // 57P03: "the database system is starting up".
  return ["ENOENT", "ECONNREFUSED", "ECONNRESET", "CONNECT_TIMEOUT", "CONNECTION_CLOSED", "57P03"].includes(
    code,
  );
}

function client(endpoint: Endpoint): postgres.Sql {
  return postgres({ ...endpoint, max: 1, connect_timeout: 5, idle_timeout: 0, onnotice: () => {} });
}

type StartOptions = {
  binaries: Binaries;
  privileges: Privileges;
  cluster: string;
  address: Address;
  settings: Record<string, string>;
  log: (line: string) => void;
};
type Server = { pid: number | undefined; exited: Promise<void>; stop(): Promise<void> };

async function startServer(options: StartOptions): Promise<Server> {
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

type Address = {
  place: Place;
  settings: Record<string, string>;
  /** Removes what was made for it. */
  release(): Promise<void>;
};

/** A socket in a private directory, as short as its limit asks; on Windows a free port of the loopback. */
async function chooseAddress(dataDir: string, privileges: Privileges, port: string): Promise<Address> {
  if (process.platform === "win32") {
    const free = await freePort();
    return {
      place: { host: "127.0.0.1", port: free },
      settings: { listen_addresses: "127.0.0.1", port: String(free), unix_socket_directories: "" },
      release: async () => {},
    };
  }
  const short = join(dataDir, "run");
  const fits = Buffer.byteLength(short) <= SOCKET_DIR_BYTES;
  if (fits) await mkdir(short, { recursive: true, mode: 0o700 });
  const directory = fits ? short : await mkdtemp(join(tmpdir(), "cairn-"));
  await privileges.own(directory, 0o700);
  return {
    place: socketIn(directory, Number(port)),
    settings: { listen_addresses: "", port, unix_socket_directories: directory },
    release: async () => {
      if (!fits) await rm(directory, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer().once("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => done(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** Takes the lock that says "in use", for as long as this connection lives: it ends with the process, however that ends. */
async function holdServer(endpoint: Endpoint, cluster: string): Promise<postgres.Sql> {
  const lock = async (sql: postgres.Sql) => {
    const [row] = await sql`select pg_try_advisory_lock(${IN_USE}) as mine`;
    if (!row?.mine) throw inUse(cluster, undefined);
  };
  let ended = false;
  const sql: postgres.Sql = postgres({
    ...endpoint,
    max: 1,
    idle_timeout: 0,
    // postgres.js renews connections after about an hour by default, and the lock would go with the old one.
    max_lifetime: null,
    connect_timeout: 5,
    onnotice: () => {},
    onclose: () => {
      // The server threw its connections away (a backend crashed): take the lock again as soon as it is back.
      if (!ended) setTimeout(() => lock(sql).catch(() => {}), 200).unref();
    },
  });
  const end = sql.end.bind(sql);
  sql.end = (options) => {
    ended = true;
    return end(options);
  };
  try {
    await lock(sql);
    return sql;
  } catch (error) {
    await sql.end({ timeout: 0 });
    throw error;
  }
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
