// Bundles the command line into dist/cairn.mjs, a file that needs nothing but node.
import { readFileSync } from "node:fs";
import { build } from "esbuild";

const { version } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));
await build({
  absWorkingDir: import.meta.dirname,
  entryPoints: ["src/main.ts"],
  outfile: "dist/cairn.mjs",
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  define: { CAIRN_VERSION: JSON.stringify(version) },
  logLevel: "warning",
});
