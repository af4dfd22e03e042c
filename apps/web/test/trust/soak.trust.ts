import { readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { uuidv7 } from "uuidv7";
import { expect, it } from "vitest";
import { startServer } from "../cairn.ts";
import { newcomer, pageRead, readingGoal } from "../person.ts";
import { print } from "./print.ts";

const CALLERS = 4;
/** Until caches are full and code is compiled, memory only grows. */
const WARM_MS = 60_000;
const SOAK_MS = 240_000;
/** Of a window only the least counts: the rest is what no collection has taken yet. */
const WINDOW_MS = 20_000;
const SAMPLE_MS = 500;

/** Megabytes that a process alone accounts for. */
function proportionalSet(pid: number): number {
  const [, kilobytes = ""] = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8")) ?? [];
  return Number(kilobytes) / 1_024;
}

/** By what part of their mean evenly spaced values grow from the first to the last, along their least-squares line. */
function growth(values: number[]): number {
  const [middle, mean] = [
    (values.length - 1) / 2,
    values.reduce((sum, value) => sum + value, 0) / values.length,
  ];
  const above = values.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0);
  const below = values.reduce((sum, _value, at) => sum + (at - middle) ** 2, 0);
  return ((above / below) * (values.length - 1)) / mean;
}

it.skipIf(process.platform !== "linux")("memory stays where it is under steady load", async () => {
  const server = await startServer();
  const person = await newcomer(server);
  const goalId = await readingGoal(person);
  const statuses = new Map<number, number>();
  let over = false;
  const answered = async (answer: Response) => {
    await answer.arrayBuffer();
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
  };
  const callers = Array.from({ length: CALLERS }, async () => {
    while (!over) {
      const id = uuidv7();
      await answered(await person.mutate("checkIn.put", pageRead(goalId, id)));
      await answered(await person.query("goal.list"));
      await answered(await person.query("goal.today"));
      await answered(await person.mutate("checkIn.remove", { id }));
      await answered(await person.fetch("/"));
    }
  });
  await delay(WARM_MS);
  const least: number[] = [];
  for (let window = 0; window < SOAK_MS / WINDOW_MS; window += 1) {
    const samples: number[] = [];
    for (let at = 0; at < WINDOW_MS; at += SAMPLE_MS) {
      samples.push(proportionalSet(server.process.pid ?? 0));
      await delay(SAMPLE_MS);
    }
    least.push(Math.min(...samples));
  }
  over = true;
  await Promise.all(callers);
  await server.stop();
  const asked = [...statuses.values()].reduce((sum, count) => sum + count, 0);
  print(
    `${asked} requests in five minutes; memory (PSS, least of twenty seconds) ${least.map((mb) => mb.toFixed(0)).join(" ")} MB: ` +
      `${(growth(least) * 100).toFixed(1)}% over four minutes`,
  );
  expect([...statuses.keys()]).toEqual([200]);
  expect(growth(least)).toBeLessThanOrEqual(0.02);
});
