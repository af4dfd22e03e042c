// Turns a catalogue (src/messages/<language>/*.ts) into what icu-minify formats, so that browsers get no parser of messages.
import { dirname, resolve } from "node:path";
import { buildSync } from "esbuild";
import compile from "icu-minify/compile";

/**
 * @param path where the source stands: a catalogue may hand on words of another package
 * @param onFile is told of each file that the words were read from
 * @returns the module with every message compiled
 */
export function compileCatalogue(source, path, onFile = () => {}) {
  const { outputFiles, metafile } = buildSync({
    stdin: { contents: source, loader: "ts", resolveDir: dirname(path) },
    bundle: true,
    write: false,
    metafile: true,
    format: "cjs",
  });
  const code = outputFiles[0]?.text ?? "";
  for (const file of Object.keys(metafile.inputs)) if (file !== "<stdin>") onFile(resolve(file));
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
export default function loader(source) {
  return compileCatalogue(source, this.resourcePath, (file) => this.addDependency(file));
}

/** For vitest: tests format what browsers format. */
export const messages = {
  name: "messages",
  enforce: "pre",
  transform: { filter: { id: CATALOGUE }, handler: (source, id) => compileCatalogue(source, id) },
};
