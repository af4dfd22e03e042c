import { describe, expect, test } from "vitest";
import type { CheckIn } from "../model/check-in.ts";
import { ask, log, metric, on } from "../testing/build.ts";
import { stateOf } from "../testing/state.ts";
import { applyCheckIn } from "./apply.ts";
import { viewGoal } from "./evaluate.ts";

/** A weight with so much logged on 3 March, of which the browser knows nothing but the day's sums. */
function viewOf(text: string) {
  const asked = ask({
    measure: metric("last down", 90),
    plan: { target: 80, due: "06-09" },
    log: text,
    today: "03-12",
  });
  return { asked, view: viewGoal(stateOf(asked), asked) };
}
function after(text: string, before: CheckIn | null, entry: CheckIn | null, sameDay: CheckIn[] = []) {
  const { asked, view } = viewOf(text);
  return applyCheckIn(view, { before, after: entry, sameDay }, asked).days;
}
const THREE = "03-03 85; 03-03 83; 03-03 84";
function entryOf(text: string, index: number): CheckIn {
  const entry = log(text)[index];
  if (!entry) throw new Error("no such entry");
  return entry;
}
const [first, second, third] = [entryOf(THREE, 0), entryOf(THREE, 1), entryOf(THREE, 2)];
const day = { day: on("03-03"), skips: 0 };

describe("of a day that is not known in full", () => {
  test("a new entry is the last, and may be the greatest or least", () => {
    const newest = { ...first, id: "newest", value: 86, at: "2026-07-01T00:00:00Z" };
    expect(after(THREE, null, newest)).toEqual([{ ...day, count: 4, sum: 338, last: 86, max: 86, min: 83 }]);
    expect(after(THREE, null, { ...newest, value: 80 })[0]).toMatchObject({ last: 80, max: 85, min: 80 });
  });
  test("a removed one that was neither last nor an extreme leaves these", () => {
    const four = `${THREE}; 03-03 84.5`;
    expect(after(four, third, null)[0]).toEqual({
      ...day,
      count: 3,
      sum: 252.5,
      last: 84.5,
      max: 85,
      min: 83,
    });
    expect(after(four, entryOf(four, 3), null, [third])[0]).toMatchObject({ last: 84, max: 85, min: 83 });
  });
  test("a removed extreme gives way to what is known, and stays where nothing is", () => {
    expect(after(THREE, first, null, [third])[0]).toMatchObject({ count: 2, max: 84, min: 83, last: 84 });
    expect(after(THREE, second, null)[0]).toMatchObject({ count: 2, sum: 169, min: 83 });
  });
  test("an edited value takes the place of the old one", () => {
    expect(after(THREE, third, { ...third, value: 82 })[0]).toEqual({
      ...day,
      count: 3,
      sum: 250,
      last: 82,
      max: 85,
      min: 82,
    });
  });
  test("a rest day beside entries counts as a skip", () => {
    const rest: CheckIn = { ...first, id: "rest", kind: "skip", value: null };
    expect(after(THREE, null, rest)).toEqual([
      { ...day, count: 3, sum: 252, last: 84, max: 85, min: 83, skips: 1 },
    ]);
  });
  test("entries that have no value leave the values none", () => {
    const plain: CheckIn = { ...first, id: "plain", value: null };
    expect(after("03-03; 03-03", null, plain)).toEqual([
      { ...day, count: 3, sum: 0, last: null, max: null, min: null },
    ]);
  });
});

describe("of a day that is known in full", () => {
  test("the last entry removed leaves no day", () => {
    expect(after("03-03 85", first, null)).toEqual([]);
  });
  test("a moved entry leaves its day and comes to the other", () => {
    const days = after("03-03 85; 03-05 84", first, { ...first, day: on("03-04") });
    expect(days.map(({ day, last }) => [day, last])).toEqual([
      [on("03-04"), 85],
      [on("03-05"), 84],
    ]);
  });
  test("a trashed one counts no more", () => {
    const trashed = { ...third, deletedAt: "2026-07-01T00:00:00Z" };
    expect(after(THREE, third, trashed, [first, second])[0]).toMatchObject({ count: 2, last: 83, max: 85 });
  });
});

test("the view's figures follow", () => {
  const { asked, view } = viewOf(THREE);
  const made = applyCheckIn(
    view,
    { before: third, after: { ...third, value: 80 }, sameDay: [first, second] },
    asked,
  );
  expect(made.figures).toMatchObject({ current: 80, status: "at_target" });
  expect(view.figures.current).toBe(84);
});
