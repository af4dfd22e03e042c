// Adds to .next/standalone what `next build` leaves out: the process around Next, what operators do beside it, the static files, the migrations and the functions.
import { cpSync, existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { serverOptions } from "./esbuild.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, ".next/standalone/apps/web");

await build({
  ...serverOptions,
  entryPoints: ["server.ts", "operator.ts"],
  outdir: target,
  // Whoever starts the build, it is one: answers are checked in development and tests (decision 156).
  define: { "process.env.NODE_ENV": '"production"' },
});
await build({
  absWorkingDir: here,
  entryPoints: ["src/worker/sw.ts"],
  outfile: join(target, "sw.js"),
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2022",
  define: { CAIRN_BUILD: JSON.stringify(readFileSync(join(here, ".next/BUILD_ID"), "utf8").trim()) },
  logLevel: "warning",
});
cpSync(join(here, ".next/static"), join(target, ".next/static"), { recursive: true });
if (existsSync(join(here, "public")))
  cpSync(join(here, "public"), join(target, "public"), { recursive: true });
for (const folder of ["migrations", "sql"]) {
  cpSync(join(here, "../../packages/db", folder), join(target, folder), { recursive: true });
}
