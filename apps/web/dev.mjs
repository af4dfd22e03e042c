// The server with watching: pages reload by Next; procedures by esbuild, into the running process, with the database kept open.
import { rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build, context } from "esbuild";
import { serverOptions } from "./esbuild.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, ".server");
rmSync(out, { recursive: true, force: true });
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
      const api = await import(`${pathToFileURL(join(out, "api.js"))}?${++round}`);
      cairn.api = api.handleApi;
    });
  },
};

await build({ ...serverOptions, entryPoints: ["server.ts"], outfile: join(out, "server.js") });
await import(pathToFileURL(join(out, "server.js")).href);
const watcher = await context({
  ...serverOptions,
  entryPoints: ["src/server/api.ts"],
  outfile: join(out, "api.js"),
  plugins: [swap],
});
await watcher.watch();
