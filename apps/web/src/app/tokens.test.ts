import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

/** Every pair that is drawn, with WCAG's need: 4.5 for text, 3 for graphics and the edges of controls. */
const PAIRS: readonly (readonly [string, string, number])[] = [
  ["ink", "bg", 4.5],
  ["ink", "surface", 4.5],
  ["ink", "raised", 4.5],
  ["ink", "sunken", 4.5],
  ["ink-2", "bg", 4.5],
  ["ink-2", "surface", 4.5],
  ["ink-2", "raised", 4.5],
  ["ink-2", "sunken", 4.5],
  ["ink-3", "bg", 4.5],
  ["ink-3", "surface", 4.5],
  ["on-accent", "accent", 4.5],
  ["on-accent", "accent-hover", 4.5],
  ["accent-ink", "surface", 4.5],
  ["accent-ink", "bg", 4.5],
  ["accent-ink", "accent-soft", 4.5],
  ["warn-ink", "bg", 4.5],
  ["warn-ink", "surface", 4.5],
  ["warn-ink", "warn-soft", 4.5],
  ["danger-ink", "bg", 4.5],
  ["danger-ink", "surface", 4.5],
  ["danger-ink", "raised", 4.5],
  ["danger-ink", "danger-soft", 4.5],
  ["on-danger", "danger", 4.5],
  ["bg", "ink", 4.5],
  ["toast-ink", "toast-bg", 4.5],
  ["toast-accent", "toast-bg", 4.5],
  ["line-strong", "bg", 3],
  ["line-strong", "surface", 3],
  ["focus", "bg", 3],
  ["focus", "surface", 3],
  ["focus", "raised", 3],
  ["accent", "bg", 3],
  ["accent", "accent-soft", 3],
  ["h4", "h0", 3],
  ["h4", "surface", 3],
  ...["spruce", "sky", "iris", "plum", "rose", "amber"].flatMap(
    (hue) =>
      [
        [`g-${hue}`, "surface", 3],
        [`g-${hue}`, "bg", 3],
      ] as const,
  ),
  // The tick in a finished stone.
  ["surface", "g-sky", 3],
  ["surface", "g-rose", 3],
];

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");

function tokens(theme: "light" | "dark"): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = "", light = "", dark = ""] of css.matchAll(
    /--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g,
  )) {
    found.set(name, theme === "light" ? light : dark);
  }
  return found;
}

/** WCAG 2.2, relative luminance of an sRGB colour. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(["light", "dark"] as const)("the %s theme", (theme) => {
  const colours = tokens(theme);
  test.each(PAIRS)("%s on %s has a contrast of at least %d", (front, back, need) => {
    const [a, b] = [colours.get(front), colours.get(back)];
    expect(a, front).toBeDefined();
    expect(b, back).toBeDefined();
    expect(contrast(a ?? "", b ?? "")).toBeGreaterThanOrEqual(need);
  });
});

test("the measure itself: black on white is 21, a colour on itself 1", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 6);
  expect(contrast("#0b5d4b", "#0b5d4b")).toBe(1);
  expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
});
