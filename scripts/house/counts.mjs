// What is counted of the sources that ship, and the bounds.
import { dirname } from "node:path";
import { Visitor } from "oxc-parser";
import { functionsOf, proceduresOf } from "./functions.mjs";
import { circles, importsOf, isProduct, listed, readSources, resolve } from "./sources.mjs";

const LONG = 60;
const TYPES_SILENCED = /@ts-(ignore|expect-error|nocheck)|biome-ignore-all|(v8|c8|istanbul) ignore/;
const LINT_SILENCED = /biome-ignore /;

/** @returns rows { what, figures, note, kept }; `kept` is whether the bound that stands in `note` holds */
export async function counts() {
  const sources = await readSources();
  const products = sources.filter(({ path }) => isProduct(path) && !path.includes("/testing/"));
  const imports = resolve(sources.flatMap(importsOf), new Set(await listed("packages", "apps")));
  return [
    ...walls(imports.filter(({ from, library }) => isProduct(from) && !library)),
    ...sizes(products),
    ...procedures(products, imports),
    ...escapes(products),
    ...functions(products.flatMap(functionsOf)),
  ];
}

function row(what, figures, kept = true, note = "") {
  return { what, figures: String(figures), kept, note };
}

function walls(imports) {
  const found = circles(imports);
  const between = imports
    .map(({ from, to }) => [featureOf(from), featureOf(to)])
    .filter(([from, to]) => from && to && from !== to);
  const arrows = new Set(between.map(([from, to]) => `${from} ${to}`));
  const mutual = [...arrows].filter((arrow) => arrows.has(arrow.split(" ").reverse().join(" "))).length / 2;
  return [
    row("circles of files, type imports included", found.length, found.length === 0, "0"),
    row(
      "imports between features, mutual pairs",
      `${between.length}, ${mutual}`,
      between.length === 0,
      "0, 0",
    ),
  ];
}

const featureOf = (path) => /^apps\/web\/src\/features\/([^/]+)\//.exec(path ?? "")?.[1];

function sizes(products) {
  const lines = products.map(({ path, text }) => ({ path, lines: text.split("\n").length - 1 }));
  const sorted = lines.sort((one, other) => one.lines - other.lines);
  const largest = sorted.at(-1);
  const middle = median(sorted.map((one) => one.lines));
  const folders = new Map();
  for (const { path } of products)
    if (!path.startsWith("packages/text/src/messages/"))
      folders.set(dirname(path), (folders.get(dirname(path)) ?? 0) + 1);
  const [folder, files] = [...folders].sort((one, other) => other[1] - one[1])[0];
  return [
    row("lines of a source file, median", middle, middle <= 50, "at most 50"),
    row("lines of the largest, 300 at most", `${largest.lines} ${largest.path}`, largest.lines <= 300),
    row("files in the largest folder, 30 at most", `${files} ${folder}`, files <= 30),
  ];
}

function procedures(products, imports) {
  const routes = products.filter(({ path }) => path.startsWith("packages/api/src/routes/"));
  const found = routes.flatMap(proceduresOf);
  const lines = found.map((one) => one.lines).sort((one, other) => one - other);
  const outputs = found.filter(({ hasOutput }) => hasOutput).length;
  const sql = imports.filter(
    ({ from, to }) => from.includes("/api/src/routes/") && /^(drizzle|postgres)/.test(to),
  );
  return [
    row("procedures, lines of a handler: median, max", `${found.length}, ${median(lines)}, ${lines.at(-1)}`),
    row("routes that touch SQL", sql.length, sql.length === 0, "0"),
    row(
      "procedures with a declared output",
      `${outputs} of ${found.length}`,
      outputs === found.length,
      "all",
    ),
  ];
}

/** Ways around the types, and exceptions from the rules, each of which says why. */
function escapes(products) {
  const count = { any: 0, "types silenced": 0, casts: 0 };
  let exceptions = 0;
  for (const { program, text } of products) {
    const lines = text.split("\n");
    count["types silenced"] += lines.filter((line) => TYPES_SILENCED.test(line)).length;
    exceptions += lines.filter((line) => LINT_SILENCED.test(line)).length;
    new Visitor({
      TSAnyKeyword: () => (count.any += 1),
      TSTypeAssertion: () => (count.casts += 1),
      TSNonNullExpression: () => (count.casts += 1),
      TSAsExpression: ({ typeAnnotation: { typeName } }) => {
        if (typeName?.name !== "const") count.casts += 1;
      },
    }).visit(program);
  }
  return [
    ...Object.entries(count).map(([what, found]) => row(what, found, found === 0, "0")),
    row("rules of lint silenced, each with its reason", exceptions),
  ];
}

function functions(all) {
  const long = all.filter(({ lines }) => lines > LONG).sort((one, other) => other.lines - one.lines);
  const branched = [...all].sort((one, other) => other.complexity - one.complexity)[0];
  return [
    row(`functions over ${LONG} lines`, long.length, long.length <= 15, "at most 15"),
    ...long.slice(0, 15).map((one) => row("", `${one.lines} lines ${placeOf(one)}`)),
    row("highest cyclomatic complexity", `${branched.complexity} ${placeOf(branched)}`),
  ];
}

const placeOf = ({ path, line, name }) => `${name} ${path}:${line}`;

function median(sorted) {
  return sorted[Math.floor(sorted.length / 2)];
}
