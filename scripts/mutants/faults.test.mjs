import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "../house/sources.mjs";
import { faultsOf, plant, refusalsOf } from "./faults.mjs";

const planted = (find, text) => {
  const source = parse("a.ts", text);
  return find(source).map((fault) => plant(text, fault));
};

test("each bound, sign, constant, condition and early answer is one place", () => {
  for (const [text, ...faults] of [
    ["a(b < c);", "a(b <= c);"],
    ["a((b) !== c);", "a((b) === c);"],
    ["a(b && c || d);", "a(b && c && d);", "a(b || c || d);"],
    ["a(Math.min(b, c));", "a(Math.max(b, c));"],
    ["a(b * 7);", "a(b / 7);", "a(b * 8);"],
    ["a(!b, -c, -1);", "a(b, -c, -1);", "a(!b, c, -1);", "a(!b, -c, -2);"],
    ["const a = b ? c : d;", "const a = !(b) ? c : d;"],
    [
      "function f() { if (b) return c; return d; }",
      "function f() { if (!(b)) return c; return d; }",
      "function f() { if (b) ; return d; }",
    ],
    ["while (b) c();", "while (!(b)) c();"],
  ])
    assert.deepEqual(planted(faultsOf, text).sort(), faults.sort());
});

test("types are left alone, and so are texts", () => {
  assert.deepEqual(planted(faultsOf, 'type A = 1 | 2; const a: A[] = ["< 3"];'), []);
});

test("each refusal can be left out", () => {
  for (const [text, ...faults] of [
    ["if (a) throw invalid(b);", "if (a) ;"],
    [
      "if (a || b) { throw invalid(c); }",
      "if (a || b) { ; }",
      "if (a) { throw invalid(c); }",
      "if (b) { throw invalid(c); }",
    ],
    ["try { a(); } catch (error) { throw error; }"],
    ["async function f() { if (a) await refusePlace(b); }", "async function f() { if (a) ; }"],
    ["const goal = refuseCheckIn(a);"],
  ])
    assert.deepEqual(planted(refusalsOf, text).sort(), faults.sort());
});

test("a procedure about a goal can forget the trash", () => {
  const [fault] = planted(refusalsOf, "const a = ofGoal(GoalClose).mutation(b);");
  assert.match(
    fault,
    /^const a = \(await import\('\.\.\/trpc\.ts'\)\)\.protectedProcedure\.input\(GoalClose\)/,
  );
  assert.match(fault, /\.mutation\(b\);$/);
});

test("a place is told by its line before and after", () => {
  const [fault] = faultsOf(parse("a.ts", "const a = 1n;\nconst b =\n  c > d;\n"));
  assert.deepEqual([fault.line, fault.before, fault.after], [3, "c > d;", "c >= d;"]);
});
