import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Endpoint } from "@cairn/db/embedded";
import { CAIRN, type Dialect, REST, TEMPLATE } from "./operations.ts";
import { type Running, startProcess } from "./process.ts";

export type Peer = { name: string; dialect: Dialect; start: (place: Place) => Promise<Running> };
/** Where the peers find what they need. */
export type Place = {
  /** Folder of this workspace. */
  folder: string;
  database: Endpoint;
};

/** Debian's own, whose packages it finds. */
const PYTHON = "/usr/bin/python3";
const READY = /ready (http:\S+)/;
const node = (file: string) => (place: Place) =>
  startProcess({
    command: process.execPath,
    args: [join(place.folder, "dist", file)],
    env: { PEER_DATABASE: JSON.stringify(place.database) },
    ready: READY,
  });

export const PEERS: Peer[] = [
  { name: "node:http + postgres.js", dialect: REST, start: node("node.js") },
  { name: "fastify + drizzle, prepared", dialect: REST, start: node("fastify.js") },
  { name: "Next + tRPC template", dialect: TEMPLATE, start: startTemplate },
  { name: "FastAPI + SQLAlchemy", dialect: REST, start: startFastApi },
];

function startTemplate({ folder, database }: Place) {
  return startProcess({
    command: process.execPath,
    args: [
      join(folder, "node_modules/next/dist/bin/next"),
      "start",
      "--port",
      "0",
      "--hostname",
      "127.0.0.1",
      join(folder, "peers/template"),
    ],
    env: { PEER_DATABASE: JSON.stringify(database) },
    ready: /(http:\/\/127\.0\.0\.1:[1-9]\d*)[\s\S]*Ready/,
  });
}

/** asyncpg names a socket by its directory. */
export function libpq(database: Endpoint): Record<string, string> {
  const [host = "", port = ""] =
    "path" in database ? database.path.split("/.s.PGSQL.") : [database.host, String(database.port)];
  const { user, password } = database;
  return { PGHOST: host, PGPORT: port, PGUSER: user, PGPASSWORD: password, PGDATABASE: database.database };
}

function startFastApi({ folder, database }: Place) {
  return startProcess({
    command: PYTHON,
    args: [
      "-m",
      "uvicorn",
      "fastapi_peer:app",
      "--app-dir",
      join(folder, "peers"),
      "--port",
      "0",
      "--no-access-log",
    ],
    env: { ...libpq(database), PYTHONDONTWRITEBYTECODE: "1" },
    ready: /running on (http:\S+)/,
  });
}

/** Why a peer cannot be had on this machine; null where it can. */
export function missing({ name }: Peer): string | null {
  if (name !== "FastAPI + SQLAlchemy") return null;
  const found = spawnSync(PYTHON, ["-c", "import fastapi, sqlalchemy, asyncpg, uvicorn"]);
  return found.status === 0
    ? null
    : "python3-fastapi, python3-sqlalchemy, python3-asyncpg and uvicorn are not installed";
}

/** Cairn as `npm start` serves it, with a database of its own in `data`. */
export function startCairn(build: string, data: string, flags: string[]): Promise<Running> {
  return startProcess({
    command: process.execPath,
    args: [...flags, join(build, "apps/web/server.js")],
    env: {
      PORT: "0",
      CAIRN_DATA: data,
      CAIRN_LIMIT_WRITES: "1000000",
      DATABASE_URL: "",
    },
    ready: /Cairn is ready: (\S+)/,
  });
}

export const CAIRN_NAME = "Cairn";
export const CAIRN_DIALECT = CAIRN;

/** pgbench of this machine, the newest; null where there is none. */
export function findPgbench(): string | null {
  const found = ["18", "17", "16", "15"].map((version) => `/usr/lib/postgresql/${version}/bin/pgbench`);
  const first = found.find((path) => existsSync(path));
  if (first) return first;
  return spawnSync("pgbench", ["--version"]).status === 0 ? "pgbench" : null;
}
