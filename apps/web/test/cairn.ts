import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A production server under test. */
export type Server = {
  url: string;
  process: ChildProcess;
  /** Its exit code, once it has ended. */
  exited: Promise<number | null>;
  dataDir: string;
  /** What it has printed so far. */
  output: () => string;
  /** Its log: one object a line. */
  log: () => Record<string, unknown>[];
  /** Asks it to stop; resolves to the exit code. */
  stop: (signal?: NodeJS.Signals) => Promise<number | null>;
};

export type Exit = { code: number | null; output: string };

type Variables = Record<string, string | undefined>;

/** The process of the server's own PostgreSQL. */
export function postgresOf({ dataDir }: Server): number {
  return Number(readFileSync(join(dataDir, "postgres/postmaster.pid"), "utf8").split("\n", 1)[0]);
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** As in a deployment: the folder alone, without the sources around it. */
export function buildFolder(): string {
  if (process.env.CAIRN_BUILD) return process.env.CAIRN_BUILD;
  const dist = fileURLToPath(new URL("../../../dist", import.meta.url));
  const newest = readdirSync(dist)
    .map((name) => join(dist, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];
  if (!newest) throw new Error("There is no build: npm start makes one.");
  return newest;
}

export function freshDir(): string {
  return mkdtempSync(join(process.env.CAIRN_TEST_SCRATCH ?? tmpdir(), "cairn-"));
}

/** Limits that a test of something else never meets. */
const UNLIMITED = {
  CAIRN_LIMIT_SIGN_IN: "100000",
  CAIRN_LIMIT_SIGN_UP: "100000",
  CAIRN_LIMIT_WRITES: "1000000",
};

/** Where a server is started. */
type Place = {
  /** The folder of its build. */
  folder?: string;
  /** Elsewhere than the build: nothing but .env may depend on the working directory. */
  cwd?: string;
  /** Options of a file system of its own, in memory, for its data. */
  mount?: string;
};

/** Whether this machine lets us mount such a file system, in a namespace of its own. */
export const CAN_MOUNT = spawnSync("unshare", ["-rm", "true"]).status === 0;

function launch(variables: Variables, { folder = buildFolder(), cwd = tmpdir(), mount }: Place) {
  const dataDir = variables.CAIRN_DATA ?? freshDir();
  const server = [process.execPath, join(folder, "apps/web/server.js")];
  const mounted = `mount -t tmpfs -o "$0" none "$CAIRN_DATA" && exec "$@"`;
  const [command = "", ...args] = mount ? ["unshare", "-rm", "sh", "-c", mounted, mount, ...server] : server;
  const child = spawn(command, args, {
    cwd,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      PORT: "0",
      CAIRN_DATA: dataDir,
      ...UNLIMITED,
      ...variables,
    },
    stdio: ["ignore", "pipe", "pipe"],
    // The leader of a group of its own, as under a service manager, which signals whole groups.
    detached: true,
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const exited = new Promise<number | null>((done) => child.once("close", done));
  return { child, dataDir, exited, output: () => output };
}

/** Starts Cairn and waits until it says its address. */
export async function startServer(variables: Variables = {}, place: Place = {}): Promise<Server> {
  const { child, dataDir, exited, output } = launch(variables, place);
  const url = await new Promise<string>((done, fail) => {
    child.stdout.on("data", () => {
      const port = /Cairn is ready: \S+/.test(output()) && /"port":(\d+)/.exec(output())?.[1];
      if (port) done(`http://localhost:${port}`);
    });
    exited.then((code) => fail(new Error(`The server ended with ${code}:\n${output()}`)));
  });
  return {
    url,
    process: child,
    exited,
    dataDir,
    output,
    log: () =>
      output()
        .split("\n")
        .filter((line) => line.startsWith("{"))
        .map((line) => JSON.parse(line)),
    stop: (signal = "SIGTERM") => {
      child.kill(signal);
      return exited;
    },
  };
}

/** For starts that are expected to fail. */
export async function runServer(variables: Variables, place: Place = {}): Promise<Exit> {
  const { exited, output } = launch(variables, place);
  return { code: await exited, output: output() };
}
