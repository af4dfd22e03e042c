import type { CheckIn } from "@cairn/core/model/check-in";
import { expect, test } from "vitest";
import { takeOff } from "./take-off.ts";

const entry = (id: string, value: number | null): CheckIn => ({
  id,
  goalId: "g",
  day: "2026-09-15",
  kind: "entry",
  value,
  note: "",
  at: "2026-09-15T08:00:00Z",
  zone: "Europe/Berlin",
  version: 1,
  deletedAt: null,
});

/** A log that is acted on, as "id value" in its order. */
function logOf(...entries: CheckIn[]) {
  let log = entries;
  const said = () => log.map(({ id, value }) => `${id} ${value ?? "·"}`);
  const acts = {
    takeBack: ({ id }: CheckIn) => {
      log = log.filter((one) => one.id !== id);
    },
    bringBack: (one: CheckIn) => {
      log = [one, ...log];
    },
    revalue: (one: CheckIn, value: number) => {
      const changed = { ...one, value, version: one.version + 1 };
      log = log.map((other) => (other.id === one.id ? changed : other));
      return changed;
    },
  };
  return { said, acts };
}

test("an amount is taken off the latest entries, and brought back as it was", () => {
  const entries = [entry("late", 5), entry("early", 12)];
  const { said, acts } = logOf(...entries);
  const undo = takeOff(entries, 9.5, false, acts);
  expect(said()).toEqual(["early 7.5"]);
  undo?.();
  expect(said()).toEqual(["late 5", "early 12"]);
});

test("of what only counts an entry is one", () => {
  const entries = [entry("c", null), entry("b", null), entry("a", null)];
  const { said, acts } = logOf(...entries);
  takeOff(entries, 2, true, acts);
  expect(said()).toEqual(["a ·"]);
});

test("where nothing is taken off there is nothing to bring back", () => {
  expect(takeOff([entry("a", 3)], 0, false, logOf().acts)).toBeNull();
});
