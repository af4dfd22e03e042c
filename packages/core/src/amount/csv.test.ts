import fc from "fast-check";
import { expect, test } from "vitest";
import { csv } from "./csv.ts";

/** RFC 4180 read character by character. */
function read(text: string): string[][] {
  const rows: string[][] = [[""]];
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const row = rows.at(-1) ?? [];
    const c = text[i] ?? "";
    if (quoted && c === '"' && text[i + 1] === '"') i += 1;
    else if (c === '"') {
      quoted = !quoted;
      continue;
    }
    if (!quoted && c === ",") row.push("");
    else if (!quoted && c === "\r" && text[i + 1] === "\n") {
      rows.push([""]);
      i += 1;
    } else row.push((row.pop() ?? "") + c);
  }
  return rows.slice(0, -1);
}

test("what is written is read again, cell by cell, and no cell begins a formula", () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom("=1+1", "-2", '"', "a,b", "a\r\nb", "@x", "\tx", "'", ""),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
      const cells = read(csv(["a", "b"], rows)).slice(1);
      expect(cells.map((row) => row.map((c) => c.replace(/^'(?='*[=+\-@\t\r])/, "")))).toEqual(rows);
      for (const row of cells) for (const c of row) expect(/^[=+\-@\t\r]/.test(c)).toBe(false);
    }),
  );
});

test("negative numbers stay numbers", () => {
  expect(csv(["n"], [[-5], [null]])).toBe("n\r\n-5\r\n\r\n");
});
