import { expect, test } from "vitest";
import { createStore } from "./store.ts";

test("those who follow a store are told of each other value, and of nothing after they left", () => {
  const store = createStore(1);
  const seen: number[] = [];
  const leave = store.subscribe(() => seen.push(store.get()));
  for (const value of [1, 2, 2, 3]) store.set(value);
  leave();
  store.set(4);
  expect(seen).toEqual([2, 3]);
  expect(store.get()).toBe(4);
  expect(store.getOnServer()).toBe(1);
});
