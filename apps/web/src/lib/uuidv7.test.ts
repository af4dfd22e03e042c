import { NewId } from "@cairn/core/refusal/text";
import { expect, test, vi } from "vitest";
import { uuidv7 } from "./uuidv7.ts";

test("an id is one that the server takes, and no other", () => {
  const ids = Array.from({ length: 2000 }, uuidv7);
  for (const id of ids) expect(NewId.parse(id)).toBe(id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("it begins with its instant, so that later ids come later", () => {
  vi.useFakeTimers({ now: 0x0198_a8f0_1234 });
  expect(uuidv7()).toMatch(/^0198a8f0-1234-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  vi.useRealTimers();
});
