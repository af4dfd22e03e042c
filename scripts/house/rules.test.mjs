import assert from "node:assert/strict";
import { test } from "node:test";
import { faultsOf, readRules } from "./rules.mjs";

const CODE = "packages/core/src/figures/streak.ts";
const TEST = "packages/core/src/figures/streak.test.ts";
const FILES = { [CODE]: "if (failed) run = 0;", [TEST]: 'test("a failure stops", () => {});' };

const RULE = `# The law book

## D7 Streak

A failure stops.

- Code: \`figures/streak.ts\`
- Test: \`figures/streak.test.ts\` "a failure stops"
- Fault: in \`figures/streak.ts\` write \`run = 1\` for \`run = 0\`
`;

/** What is said of a book whose rule 7 the code cites, and of other files or citations. */
function said(book, { files = FILES, citations = [{ path: CODE, label: "D7" }] } = {}) {
  return faultsOf(readRules(book), citations, (path) => files[path] ?? null);
}

test("a rule that is cited, with code, test and fault, is in order", () => {
  assert.deepEqual(said(RULE), []);
});

test("a citation of what is no rule is said, wherever it stands", () => {
  for (const path of [CODE, TEST])
    assert.deepEqual(
      said(RULE, {
        citations: [
          { path: CODE, label: "D7" },
          { path, label: "D8" },
        ],
      }),
      [`${path} cites D8, which is no rule`],
    );
});

test("a rule that only tests cite is cited by no code", () => {
  for (const path of [TEST, "packages/core/src/testing/oracle/habit.ts"])
    assert.deepEqual(said(RULE, { citations: [{ path, label: "D7" }] }), ["D7 is cited by no code"]);
});

test("a rule without code, test or fault is said", () => {
  for (const [name, sentence] of [
    ["Code", "D7 names no code"],
    ["Test", "D7 names no test"],
    ["Fault", "D7 names no fault that its test catches"],
  ])
    assert.deepEqual(said(RULE.replace(new RegExp(`^- ${name}.*\n`, "m"), "")), [sentence]);
});

test("a file, a test or a place for the fault that is gone is said", () => {
  assert.deepEqual(said(RULE, { files: { [TEST]: FILES[TEST] } }), [
    `D7 names ${CODE}, which is not there`,
    `D7 plants a fault where ${CODE} does not say once: run = 0`,
  ]);
  assert.deepEqual(said(RULE, { files: { ...FILES, [TEST]: 'test("a success", () => {});' } }), [
    `D7 names a test that is not in ${TEST}: a failure stops`,
  ]);
  assert.deepEqual(said(RULE, { files: { ...FILES, [CODE]: "run = 0; run = 0;" } }), [
    `D7 plants a fault where ${CODE} does not say once: run = 0`,
  ]);
});
