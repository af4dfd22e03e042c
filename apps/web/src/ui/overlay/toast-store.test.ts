import { beforeEach, expect, test } from "vitest";
import { toast, toastStore } from "./toast-store.ts";

beforeEach(() => {
  for (const { id } of toastStore.get()) toastStore.drop(id);
});

test("the latest is on top and those beneath are counted", () => {
  toast({ message: "one" });
  toast({ message: "two" });
  expect(toastStore.get().map(({ message }) => message)).toEqual(["one", "two"]);
});

test("taking one back shows the one beneath", () => {
  toast({ message: "one" });
  const takeBack = toast({ message: "two" });
  takeBack();
  expect(toastStore.get().at(-1)?.message).toBe("one");
});

test("when the time is over all go but what waits for an answer", () => {
  toast({ message: "logged" });
  toast({ message: "not saved", sticky: true });
  toast({ message: "logged again" });
  toastStore.expire();
  expect(toastStore.get().map(({ message }) => message)).toEqual(["not saved"]);
});

test("the list is the same object until something changes, as React's store asks", () => {
  toast({ message: "one" });
  expect(toastStore.get()).toBe(toastStore.get());
});

test("Z takes back an act and answers no question", () => {
  const done: string[] = [];
  toast({ message: "logged", undo: () => done.push("undone") });
  toast({
    message: "twice?",
    sticky: true,
    action: { label: "Only this one", run: () => done.push("answered") },
  });
  toastStore.undo("Taken back.");
  expect(done).toEqual(["undone"]);
  expect(toastStore.get().map(({ message }) => message)).toEqual(["twice?"]);
});
