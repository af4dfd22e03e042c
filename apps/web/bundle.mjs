// Adds to .next/standalone what `next build` leaves out: the process around Next, the static files and the migrations.
import { cpSync, existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { serverOptions } from "./esbuild.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, ".next/standalone/apps/web");

await build({ ...serverOptions, entryPoints: ["server.ts"], outfile: join(target, "server.js") });
cpSync(join(here, ".next/static"), join(target, ".next/static"), { recursive: true });
if (existsSync(join(here, "public")))
  cpSync(join(here, "public"), join(target, "public"), { recursive: true });
const migrations = join(here, "../../packages/db/migrations");
if (existsSync(migrations)) cpSync(migrations, join(target, "migrations"), { recursive: true });
