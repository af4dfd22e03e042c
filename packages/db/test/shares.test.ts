import { setTimeout as delay } from "node:timers/promises";
import { expect, it } from "vitest";
import { Shares } from "../src/shares.ts";

/** Work that runs until it is let go. */
function task() {
  let hasBegun = false;
  let letGo = () => {};
  const over = new Promise<void>((done) => {
    letGo = done;
  });
  const work = () => {
    hasBegun = true;
    return over;
  };
  return { work, letGo, hasBegun: () => hasBegun };
}

const soon = () => delay(5);

it("lets nobody take more than a share, and others pass whoever waits", async () => {
  const shares = new Shares({ atOnce: 2, waiting: 10, patience: 1_000 });
  const [one, two, three, bystander] = [task(), task(), task(), task()];
  const all = [one, two, three].map(({ work }) => shares.run("greedy", work));
  all.push(shares.run("bystander", bystander.work));
  await soon();
  expect([one, two, three, bystander].map((each) => each.hasBegun())).toEqual([true, true, false, true]);
  two.letGo();
  await soon();
  expect(three.hasBegun()).toBe(true);
  for (const each of [one, three, bystander]) each.letGo();
  await Promise.all(all);
});

it("tells whoever comes when too many wait, or waits too long, to come back", async () => {
  const shares = new Shares({ atOnce: 1, waiting: 1, patience: 20 });
  const long = task();
  const first = shares.run("someone", long.work);
  const patient = shares.run("someone", async () => "served");
  await expect(shares.run("someone", async () => {})).rejects.toMatchObject({ code: "RATE_LIMITED" });
  await expect(patient).rejects.toMatchObject({ code: "UNAVAILABLE", params: { retryAfter: 1 } });
  long.letGo();
  await first;
  expect(await shares.run("someone", async () => "served")).toBe("served");
});

it("takes the place of work that failed", async () => {
  const shares = new Shares({ atOnce: 1, waiting: 1, patience: 1_000 });
  await expect(shares.run("someone", () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  expect(await shares.run("someone", async () => "served")).toBe("served");
});
