import { rmSync } from "node:fs";
import { open } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import { uuidv7 } from "uuidv7";
import { expect, it, onTestFinished, vi } from "vitest";
import { CAN_MOUNT, type Server, startServer } from "../cairn.ts";
import { newcomer, type Person, pageRead, readingGoal } from "../person.ts";
import { print } from "./print.ts";

const CALLERS = 4;
/** Long enough for the log of the database to need its next file. */
const FULL_MS = 20_000;

/** Fills the disk of a server's data as another program would. @returns what frees it again */
async function fillDisk({ process: { pid }, dataDir }: Server): Promise<() => void> {
  // The file system is mounted for the server alone; through its process it can be seen.
  const path = `/proc/${pid}/root${dataDir}/somebody-else`;
  const file = await open(path, "w");
  try {
    for (const size of [1_000_000, 1_000]) {
      const piece = Buffer.alloc(size);
      for (let written = size; written === size; )
        written = await file.write(piece).then(
          ({ bytesWritten }) => bytesWritten,
          () => 0,
        );
    }
  } finally {
    await file.close().catch(() => {});
  }
  return () => rmSync(path);
}

/** Logs a page after the other until `isOver`; what was acknowledged and what else was answered. */
async function log(person: Person, goalId: string, isOver: () => boolean) {
  const acknowledged: string[] = [];
  const others = new Map<number, number>();
  while (!isOver()) {
    const id = uuidv7();
    const answer = await person.mutate("checkIn.put", pageRead(goalId, id));
    await answer.arrayBuffer();
    if (answer.status === 200) acknowledged.push(id);
    else others.set(answer.status, (others.get(answer.status) ?? 0) + 1);
  }
  return { acknowledged, others };
}

it.skipIf(!CAN_MOUNT)(
  "a disk that fills up under writers refuses them cleanly, and loses nothing",
  async () => {
    const server = await startServer({}, { mount: "size=300m" });
    onTestFinished(async () => {
      await server.stop();
    });
    const person = await newcomer(server);
    const goalId = await readingGoal(person);
    let over = false;
    const writers = Array.from({ length: CALLERS }, () => log(person, goalId, () => over));
    await delay(1_000);
    const free = await fillDisk(server);
    await delay(FULL_MS);
    free();
    const freed = performance.now();
    over = true;
    const logged = await Promise.all(writers);
    await vi.waitUntil(async () => (await person.mutate("checkIn.put", pageRead(goalId))).status === 200, {
      timeout: 30_000,
      interval: 100,
    });
    const back = performance.now() - freed;
    const acknowledged = logged.flatMap((one) => one.acknowledged).length + 1;
    const others = logged.flatMap((one) => [...one.others]);
    const view = await (await person.query("goal.get", { id: goalId })).json();
    print(
      `a full disk: ${acknowledged} acknowledged and there, ${others.reduce((sum, [, count]) => sum + count, 0)} refused ` +
        `(${[...new Set(others.map(([status]) => status))].join(", ") || "none"}); written again ${(back / 1_000).toFixed(1)} s after there was room`,
    );
    expect(others.filter(([status]) => status !== 503)).toEqual([]);
    expect(view.result.data.figures.current).toBeGreaterThanOrEqual(acknowledged);
  },
);
