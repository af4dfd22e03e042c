// The sources of the repository as the tools of this folder see them: parsed once, with every import they make.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseSync, Visitor } from "oxc-parser";
import { root, run } from "../common.mjs";

const TEST = /\.(test|spec)\.tsx?$|^(packages|apps)\/[^/]+\/(test|e2e|bench)\//;

/** What ships: tests, and the settings and builders beside `src`, are apart. */
export const isProduct = (path) =>
  !TEST.test(path) && /^((packages|apps)\/[^/]+\/src\/|apps\/web\/server\.ts$)/.test(path);
export const isTest = (path) => TEST.test(path);

/** Every module of packages and apps: [{ path, text, program }], paths from the root with forward slashes. */
export async function readSources() {
  const paths = await listed("packages", "apps");
  return paths
    .filter((path) => /\.(ts|tsx|mts|mjs)$/.test(path))
    .map((path) => parse(path, readFileSync(join(root, path), "utf8")));
}

export function parse(path, text) {
  return { path, text, program: parseSync(path, text).program };
}

/** The files that git keeps or would keep, those that stand on the disk. */
export async function listed(...folders) {
  const { code, text } = await run(
    "git",
    ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate", ...folders],
    { capture: true },
  );
  if (code !== 0) throw new Error(`The list of sources comes from git, which says: ${text}`);
  const { text: gone } = await run("git", ["ls-files", "-z", "--deleted", ...folders], { capture: true });
  const deleted = new Set(gone.split("\0"));
  return text.split("\0").filter((path) => path && !deleted.has(path));
}

/**
 * Whatever a module names to import: statements, re-exports, types, `import("…")` as a value and as a type.
 * @returns [{ from, line, name }], `name` as written, null where it is computed and cannot be known
 */
export function importsOf({ path, text, program }) {
  const found = [];
  const add = ({ start }, source) => {
    if (source === null || source === undefined) return;
    const name = source.type === "Literal" ? source.value : null;
    found.push({ from: path, line: lineAt(text, start), name });
  };
  new Visitor({
    ImportDeclaration: (node) => add(node, node.source),
    ExportNamedDeclaration: (node) => add(node, node.source),
    ExportAllDeclaration: (node) => add(node, node.source),
    ImportExpression: (node) => add(node, node.source),
    TSImportType: (node) => add(node, node.source),
    TSExternalModuleReference: (node) => add(node, node.expression),
  }).visit(program);
  return found;
}

export function lineAt(text, offset) {
  return text.slice(0, offset).split("\n").length;
}

/** The file that an import means, from the root; null for a library. `@/` is web's own sources. */
export function pathOf({ from, name }) {
  if (name.startsWith(".")) return join(dirname(from), name).replaceAll("\\", "/");
  if (name.startsWith("@/")) return `apps/web/src/${name.slice(2)}`;
  const [, workspace, rest] = /^@cairn\/([^/]+)\/(.+)$/.exec(name) ?? [];
  if (workspace === undefined) return null;
  return `packages/${workspace}/${rest.endsWith(".mjs") ? "" : "src/"}${rest}`;
}

/**
 * Imports with `to`, the file or the library they mean.
 * @param paths every file that can be imported, styles included
 */
export function resolve(imports, paths) {
  return imports.map((one) => {
    if (one.name === null) return { ...one, to: null };
    const path = pathOf(one);
    if (path === null) return { ...one, to: one.name, library: true };
    const to = ["", ".ts", ".tsx"].map((end) => path + end).find((candidate) => paths.has(candidate));
    return { ...one, to: to ?? null };
  });
}

/** Groups of files that import each other in a circle, the largest first. */
export function circles(imports) {
  const next = new Map();
  for (const { from, to } of imports) next.set(from, [...(next.get(from) ?? []), to]);
  return strongComponents(next).sort((one, other) => other.length - one.length);
}

/** Tarjan's walk, with a stack of its own so that a long chain of files does not end in the engine's. */
function strongComponents(next) {
  const order = new Map();
  const low = new Map();
  const open = [];
  const found = [];
  const enter = (node) => {
    order.set(node, order.size);
    low.set(node, order.get(node));
    open.push(node);
    return { node, rest: [...(next.get(node) ?? [])] };
  };
  const lower = (node, value) => low.set(node, Math.min(low.get(node), value));
  for (const start of next.keys()) {
    if (order.has(start)) continue;
    const walk = [enter(start)];
    while (walk.length > 0) {
      const { node, rest } = walk.at(-1);
      const to = rest.pop();
      if (to !== undefined) {
        if (!order.has(to)) walk.push(enter(to));
        else if (open.includes(to)) lower(node, order.get(to));
        continue;
      }
      walk.pop();
      if (walk.length > 0) lower(walk.at(-1).node, low.get(node));
      if (low.get(node) !== order.get(node)) continue;
      const circle = open.splice(open.indexOf(node));
      if (circle.length > 1 || (next.get(node) ?? []).includes(node)) found.push(circle);
    }
  }
  return found;
}
