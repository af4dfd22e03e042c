import { expect, test } from "vitest";
import { viewGoal } from "../decide/evaluate.ts";
import { ask, atLeast, DAY, habit } from "../testing/build.ts";
import { stateOf } from "../testing/state.ts";
import { daysOff } from "./days-off.ts";
import { pausedUntil } from "./paused-until.ts";

const plan = { cadence: DAY, requirement: atLeast(1), due: "03-31" };
const viewOf = (pauses: string, log: string, today: string) => {
  const asked = ask({ measure: habit("count"), plan, pauses, log, today });
  return { view: viewGoal(stateOf(asked), asked), context: asked };
};

test("days off are those that were paused or rested, without the ones on which something was logged", () => {
  const { view, context } = viewOf("03-04..03-08", "03-05; 03-10 skip; 03-11 skip; 03-11", "03-12");
  expect(daysOff(view, context)).toBe(5);
  expect(daysOff(viewOf("03-20..04-20", "", "04-10").view, { ...context, today: "2026-04-10" })).toBe(12);
});

test("a pause ends with the last of those that follow one another, and with none that has no end", () => {
  expect(pausedUntil(viewOf("03-04..03-08; 03-09..03-12", "", "03-05").view)).toBe("2026-03-12");
  expect(pausedUntil(viewOf("03-04..03-08; 03-10..03-12", "", "03-05").view)).toBe("2026-03-08");
  expect(pausedUntil(viewOf("03-04..03-08; 03-09..", "", "03-05").view)).toBeNull();
  expect(pausedUntil(viewOf("03-04..03-08", "", "03-10").view)).toBeNull();
});
