import { describe, expect, test } from "vitest";
import { randomOf } from "../testing/random.ts";
import { rhythmOf } from "./rhythm.ts";

const days = <T>(length: number, of: (day: number) => T) => Array.from({ length }, (_, day) => of(day));

describe("a rhythm", () => {
  test("is that of the week, unless another explains much more", () => {
    expect(rhythmOf(days(60, () => 1)).length).toBe(7);
    expect(rhythmOf(days(60, (day) => (day % 7 > 4 ? 3 : 0))).length).toBe(7);
    const random = randomOf(5);
    const irregular = days(200, () =>
      rhythmOf(days(80, () => (random.chance(0.4) ? random.amount(1, 0.5) : 0))),
    );
    // Chance makes a rhythm now and then.
    expect(irregular.filter(({ learned }) => learned).length).toBeLessThan(6);
  });

  test("may be four days on and four off, or a day every four weeks, give or take a day", () => {
    expect(rhythmOf(days(64, (day) => (day % 8 < 4 ? 2 : 0)))).toMatchObject({ length: 8, learned: true });
    expect(rhythmOf(days(112, (day) => (day % 28 === 20 ? 9 : 0))).length).toBe(28);
    const moved = new Set([20, 49, 76, 104, 133]);
    expect(rhythmOf(days(140, (day) => (moved.has(day) ? 9 : 0))).learned).toBe(true);
  });

  test("must have been seen three times", () => {
    expect(rhythmOf(days(23, (day) => (day % 8 < 4 ? 2 : 0))).learned).toBe(false);
    expect(rhythmOf(days(24, (day) => (day % 8 < 4 ? 2 : 0))).length).toBe(8);
  });

  test("leaves a tenth open, and explains nothing before two cycles", () => {
    const weekends = rhythmOf(days(35, (day) => (day % 7 > 4 ? 7 : 0)));
    // Two columns of 35 and five of nothing: between them 2 x 35^2 / 5 - 70^2 / 35, within them nothing.
    expect(weekends.squares).toBeCloseTo(350, 9);
    expect(weekends.effects.map((effect) => effect + 2)).toEqual(
      [0.2, 0.2, 0.2, 0.2, 0.2, 6.5, 6.5].map((mean) => expect.closeTo(mean, 9)),
    );
    const young = rhythmOf([1, 2, 3]);
    expect([young.squares, young.cycles]).toEqual([0, []]);
  });
});
