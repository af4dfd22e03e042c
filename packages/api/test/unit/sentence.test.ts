import { readdirSync, readFileSync } from "node:fs";
import { ERROR_CODES } from "@cairn/core/refusal/error";
import { explain, explainRefusal, hasSentence } from "@cairn/core/refusal/sentence";
import { expect, test } from "vitest";

const FOLDERS = ["../../../core/src/", "../../src/"];

/** Reasons as sources name them: `invalid(field, reason)`, `{ reason: … }`, and messages in the place of zod's. */
const PATTERNS = [
  /\binvalid\(\s*[^,()]+(?:\([^)]*\))?[^,()]*,\s*"([a-z_]{2,})"/g,
  /\breason: "([a-z_]{2,})"/g,
  /\berror: "([a-z_]{2,})"/g,
  /\bz\.(?:string|number|int|uuid|uuidv7|email|positive)\("([a-z_]{2,})"\)/g,
  /\bz\.(?:enum|literal|maxLength|minLength|maximum|minimum|refine)\([^;]*?,\s*"([a-z_]{2,})",?\s*\)/g,
];

function reasonsIn(source: string): string[] {
  return PATTERNS.flatMap((pattern) => [...source.matchAll(pattern)].flatMap((match) => match[1] ?? []));
}

const sources = FOLDERS.flatMap((folder) => {
  const url = new URL(folder, import.meta.url);
  return readdirSync(url, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.includes(".test."))
    .map((name) => readFileSync(new URL(name, url), "utf8"));
});
const reasons = [...new Set(sources.flatMap(reasonsIn))].sort();

test("the search for reasons finds those of every form", () => {
  expect(reasons).toEqual(
    expect.arrayContaining([
      "amount_large",
      "metric_pair",
      "password_short",
      "text_characters",
      "week_start",
      "id",
      "day",
    ]),
  );
});

test.each(reasons)("the reason %s has a sentence", (reason) => {
  expect(hasSentence(reason)).toBe(true);
});

test("every sentence is one that can be shown, whatever figures it is given", () => {
  for (const reason of reasons) {
    expect(explain(reason), reason).toMatch(/^[A-Z].*\.$/);
    expect(explain(reason, { __proto__: "x", start: "2026-01-31", min: 1, max: 2 }), reason).toMatch(
      /^[A-Z].*\.$/,
    );
  }
  for (const code of ERROR_CODES) expect(explainRefusal(code), code).toMatch(/^[A-Z].*\.$/);
});

test("a reason that nobody wrote a sentence for, or that an object inherits, is still answered in words", () => {
  expect(explain("no_such_reason")).toBe("This needs a look.");
  expect(explain("constructor")).toBe("This needs a look.");
});

test("waiting is told in seconds when short and in minutes when long", () => {
  expect(explainRefusal("RATE_LIMITED", [], { retryAfter: 30 })).toContain("30 seconds");
  expect(explainRefusal("RATE_LIMITED", [], { retryAfter: 600 })).toContain("10 minutes");
});
