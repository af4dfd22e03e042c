// Makes what `npm pack` ships of the typed client: one file of JavaScript, and the declarations that it needs, both without
// dependencies. `npm pack` runs it.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { build } from "esbuild";

const here = import.meta.dirname;
const dist = join(here, "dist");
const emitted = join(dist, "emitted");
const types = join(dist, "types");
const packages = resolve(here, "../..");

/**
 * What the server knows of a request stays its own, and so do its sockets: their declarations would bring a database and a server
 * along.
 */
const OPAQUE = {
  "api/src/context.d.ts": "export type Context = object;\n",
  "api/src/scope.d.ts": 'export type Needed = "read" | "log" | "write" | "session";\n',
  "@trpc/server/dist/adapters/ws.d.mts": "export type Encoder = object;\n",
};
/** The libraries' declarations speak of it, and TypeScript's usual targets do not have it. */
const LIBRARY = '/// <reference lib="esnext.disposable" />\n';
/** Where a declaration names another file: `from "…"` and `import("…")`. */
const NAMES = /(from |import\()"([^"]+)"/g;

rmSync(dist, { recursive: true, force: true });
await build({
  absWorkingDir: here,
  entryPoints: ["../src/client.ts"],
  outfile: "dist/client.js",
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  logLevel: "warning",
});
execFileSync(process.execPath, [typescript(), "-p", here], { stdio: "inherit" });
declare(join(emitted, "api/src/client.d.ts"));
rmSync(emitted, { recursive: true });

/** Copies a declaration and all that it names into one folder, under names of which each says where it came from. */
function declare(file, done = new Map()) {
  const known = done.get(file);
  if (known) return known;
  const name = nameOf(file);
  done.set(file, name);
  const own = Object.entries(OPAQUE).find(([path]) => file.endsWith(path))?.[1];
  const text = (own ?? readFileSync(file, "utf8")).replace(/^\/\/# sourceMappingURL=.*$/m, "");
  const moved = `${LIBRARY}${text}`.replaceAll(NAMES, (_, before, asked) => {
    const target = found(asked, file);
    return `${before}"./${declare(target, done).replace(/\.d(\.m?)ts$/, "$1js")}"`;
  });
  mkdirSync(types, { recursive: true });
  writeFileSync(join(types, name), moved);
  return name;
}

function nameOf(file) {
  const library = /node_modules\/@trpc\/(\w+)\/dist\/(.+)$/.exec(file);
  if (library) return `trpc-${library[1]}-${library[2].replaceAll("/", "-")}`;
  return relative(emitted, file).replace("/src/", "/").replaceAll("/", "-");
}

/** The declaration behind a name, as TypeScript finds it. */
function found(asked, from) {
  const cairn = /^@cairn\/(\w+)\/(.+)$/.exec(asked);
  if (cairn) return join(emitted, cairn[1], "src", `${cairn[2].replace(/\.ts$/, "")}.d.ts`);
  if (!asked.startsWith(".")) return library(asked);
  const path = resolve(dirname(from), asked);
  return path.replace(/(\.d)?\.(m?)[jt]s$/, ".d.$2ts");
}

function library(asked) {
  const [scope, name, ...rest] = asked.split("/");
  const folder = join(packages, "api/node_modules", scope, name);
  const { exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const { import: way } = exports[rest.length > 0 ? `./${rest.join("/")}` : "."];
  return join(folder, way.types);
}

function typescript() {
  return join(packages, "api/node_modules/typescript/bin/tsc");
}
