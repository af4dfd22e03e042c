// Prints made-up people's goals with everything that is said of them: node read-aloud.mjs [how many] [the first].
import { readFile } from "node:fs/promises";
import { build } from "esbuild";
import { CATALOGUE, compileCatalogue } from "./messages-loader.mjs";

const messages = {
  name: "messages",
  setup({ onLoad }) {
    onLoad({ filter: CATALOGUE }, async ({ path }) => ({
      contents: compileCatalogue(await readFile(path, "utf8"), path),
      loader: "js",
    }));
  },
};
const { outputFiles } = await build({
  entryPoints: [new URL("src/testing/read-aloud.ts", import.meta.url).pathname],
  bundle: true,
  write: false,
  platform: "node",
  format: "esm",
  plugins: [messages],
});
await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
