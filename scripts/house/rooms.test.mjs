import assert from "node:assert/strict";
import { test } from "node:test";
import { rulesBroken } from "./rooms.mjs";
import { importsOf, parse, resolve } from "./sources.mjs";

/** What the rules say of a repository that holds these files alone. */
function broken(files) {
  const sources = Object.entries(files).map(([path, text]) => parse(path, text));
  return rulesBroken(resolve(sources.flatMap(importsOf), new Set(Object.keys(files))));
}

const UP = { "packages/core/src/views/week.ts": "export type Week = 1;" };
const DAY = "packages/core/src/time/day.ts";
const PAGE = "apps/web/src/features/today/row.tsx";
const FORM = { "apps/web/src/features/pause/form.tsx": "export const form = 1;" };

test("a room may import what it rests on, however far below", () => {
  assert.deepEqual(
    broken({
      [DAY]: "export type Day = string;",
      "packages/core/src/views/week.ts":
        'import type { Day } from "../time/day.ts"; export type Week = Day[];',
      [PAGE]: 'import type { Week } from "@cairn/core/views/week"; export const row: Week = [];',
    }),
    [],
  );
});

for (const [kind, text] of Object.entries({
  "a type": 'import type { Week } from "../views/week.ts"; export type Day = Week;',
  "a type inside an expression": 'export type Day = import("../views/week.ts").Week;',
  "a re-export": 'export type { Week } from "../views/week.ts";',
  "a re-export of everything": 'export * from "../views/week.ts";',
  "a dynamic import": 'export const day = () => import("../views/week.ts");',
  "the package's own name": 'import { week } from "@cairn/core/views/week"; export const day = week;',
}))
  test(`${kind} that leads upward is caught`, () => {
    assert.deepEqual(broken({ ...UP, [DAY]: text }), [
      `${DAY}:1 imports packages/core/src/views/week.ts: core/time may not import core/views`,
    ]);
  });

test("rooms side by side do not import each other", () => {
  const files = {
    [DAY]: 'import { sum } from "../amount/sum.ts"; export const day = sum;',
    "packages/core/src/amount/sum.ts": "export const sum = 1;",
  };
  assert.match(broken(files)[0], /core\/time may not import core\/amount/);
});

test("a feature imports no other feature, not even its styles", () => {
  const style = { "apps/web/src/features/pause/form.module.css": "" };
  const [code, css] = broken({
    ...FORM,
    ...style,
    [PAGE]:
      'import { form } from "@/features/pause/form"; import "../pause/form.module.css"; export const a = form;',
  });
  assert.match(code, /web\/features\/today may not import web\/features\/pause/);
  assert.match(css, /form\.module\.css: web\/features\/today may not import web\/features\/pause/);
});

test("a page composes features and reaches the database through the procedures alone", () => {
  const page = "apps/web/src/app/page.tsx";
  const db = { "packages/db/src/session.ts": "export const session = 1;" };
  const server = { "apps/web/src/server/database.ts": 'export { session } from "@cairn/db/session";' };
  assert.deepEqual(broken({ ...FORM, [page]: 'export { form } from "../features/pause/form.tsx";' }), []);
  assert.match(
    broken({ ...db, [page]: 'export * from "@cairn/db/session";' })[0],
    /web\/app may not import db/,
  );
  assert.match(
    broken({ ...db, ...server, [page]: 'export * from "../server/database.ts";' })[0],
    /web\/app may not import web\/server/,
  );
});

test("a circle of types is a circle, however long", () => {
  const files = {
    "packages/db/src/a.ts": 'import type { B } from "./b.ts"; export type A = B;',
    "packages/db/src/b.ts": 'import type { C } from "./c.ts"; export type B = C;',
    "packages/db/src/c.ts": 'export type C = import("./a.ts").A;',
    "packages/db/src/d.ts": 'export type { A } from "./a.ts";',
  };
  assert.deepEqual(broken(files), [
    "3 files import each other in a circle: packages/db/src/a.ts, packages/db/src/b.ts, packages/db/src/c.ts",
  ]);
});

test("libraries have their rooms", () => {
  const sql = 'import { sql } from "drizzle-orm"; export const a = sql;';
  assert.match(broken({ "packages/api/test/a.test.ts": sql })[0], /SQL lives in packages\/db alone/);
  assert.deepEqual(broken({ "packages/db/src/a.ts": sql, "packages/db/test/a.test.ts": sql }), []);
  assert.match(broken({ [DAY]: 'export * from "node:fs";' })[0], /core is pure/);
});

test("a test looks down into every package, and not up", () => {
  const down = { "packages/db/src/a.ts": "export const a = 1;" };
  const seen = 'import { a } from "@cairn/db/a"; export const b = a;';
  assert.deepEqual(broken({ ...down, "packages/cli/test/a.test.ts": seen }), []);
  assert.match(broken({ ...down, "packages/core/src/time/day.test.ts": seen })[0], /core is not built on db/);
});

test("product code does not use what tests use", () => {
  const generators = { "packages/core/src/testing/days.ts": "export const days = 1;" };
  const text = 'export { days } from "@cairn/core/testing/days";';
  assert.match(broken({ ...generators, "packages/text/src/a.ts": text })[0], /no use for what tests use/);
  assert.deepEqual(broken({ ...generators, "packages/text/src/a.test.ts": text }), []);
});

test("what cannot be followed is refused: a new room, a lost file, a computed name", () => {
  const plain = { "packages/core/src/fresh/a.ts": 'export * from "../time/day.ts";', [DAY]: "export {};" };
  assert.match(broken(plain)[0], /core\/fresh\/a\.ts stands in no room/);
  assert.match(broken({ [DAY]: 'export * from "./gone.ts";' })[0], /leads to no file/);
  assert.match(broken({ [DAY]: "export const day = (name) => import(name);" })[0], /leads to no file/);
});
