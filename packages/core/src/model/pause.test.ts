import { expect, test } from "vitest";
import { PauseInput } from "./pause.ts";

const pause = { id: "0198c8a0-0000-7000-8000-000000000001", goalId: null, from: "2026-03-02" };

test.each([null, "2026-03-02", "2026-04-01"])("a pause may last until %s", (to) => {
  expect(PauseInput.safeParse({ ...pause, to }).success).toBe(true);
});

test("a pause that ends before it begins is refused at its last day", () => {
  const read = PauseInput.safeParse({ ...pause, to: "2026-03-01" });
  expect(read.error?.issues.map(({ path, message }) => [path, message])).toEqual([[["to"], "pause_order"]]);
});
