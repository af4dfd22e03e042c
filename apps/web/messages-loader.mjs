// Turns a catalogue (src/messages/<language>/*.ts) into what icu-minify formats, so that browsers get no parser of messages.
import { transformSync } from "esbuild";
import compile from "icu-minify/compile";

/** @returns the module with every message compiled */
export function compileCatalogue(source) {
  const { code } = transformSync(source, { loader: "ts", format: "cjs" });
  const module = { exports: {} };
  new Function("module", "exports", code)(module, module.exports);
  return Object.entries(module.exports)
    .map(([name, messages]) => {
      const compiled = Object.entries(messages).map(([key, message]) => [key, compile(message)]);
      return `export const ${name} = ${JSON.stringify(Object.fromEntries(compiled))};`;
    })
    .join("\n");
}

/** Which files are catalogues, for bundlers that ask by path. */
export const CATALOGUE = /\/src\/messages\/[^/]+\/[^/]+\.ts$/;

/** For Turbopack. */
export default compileCatalogue;
