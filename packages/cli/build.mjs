// Bundles the command line into dist/cairn.mjs, a file that needs nothing but node.
import { readFileSync } from "node:fs";
import { CATALOGUE, compileCatalogue } from "@cairn/text/messages-loader.mjs";
import { build } from "esbuild";

const { version } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));
/** The words, compiled: the bundle holds no parser of messages. */
const messages = {
  name: "messages",
  setup: ({ onLoad }) =>
    onLoad({ filter: CATALOGUE }, ({ path }) => ({
      contents: compileCatalogue(readFileSync(path, "utf8"), path),
      loader: "js",
    })),
};

await build({
  absWorkingDir: import.meta.dirname,
  entryPoints: ["src/main.ts"],
  outfile: "dist/cairn.mjs",
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  plugins: [messages],
  define: { CAIRN_VERSION: JSON.stringify(version) },
  logLevel: "warning",
});
