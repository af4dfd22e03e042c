import { createCairnClient } from "@cairn/api/client";
import { uuidv7 } from "uuidv7";
import { afterEach, expect, it } from "vitest";
import { type Server, startServer } from "../cairn.ts";
import { newcomer, pageRead, readingGoal } from "../person.ts";
import { print } from "./print.ts";

let server: Server;
afterEach(() => server.stop());

const DEFAULT = { CAIRN_LIMIT_WRITES: "600" };

it("1,500 refused writes at default limits are limited, and a bystander is not", async () => {
  server = await startServer(DEFAULT);
  const [greedy, bystander] = [await newcomer(server), await newcomer(server)];
  const statuses: number[] = [];
  const began = performance.now();
  for (let round = 0; round < 75; round += 1) {
    const wrong = Array.from({ length: 20 }, (_, index) =>
      index % 2 === 0
        ? greedy.mutate("area.put", { id: uuidv7(), name: "" })
        : greedy.mutate("area.remove", { id: uuidv7() }),
    );
    for (const answer of await Promise.all(wrong)) statuses.push(answer.status);
  }
  const seconds = (performance.now() - began) / 1_000;
  const limited = statuses.filter((status) => status === 429).length;
  print(`1,500 refused writes in ${seconds.toFixed(1)} s: ${1_500 - limited} tried, ${limited} limited`);
  expect(new Set(statuses)).toEqual(new Set([400, 404, 429]));
  // 600 at once, two more a second, and one more for each that were on their way together.
  expect(1_500 - limited).toBeLessThanOrEqual(600 + 2 * seconds + 20);
  expect((await bystander.mutate("area.put", { id: uuidv7(), name: "Calm" })).status).toBe(200);
});

it("a script of a thousand entries works at default limits", async () => {
  server = await startServer(DEFAULT);
  const person = await newcomer(server);
  const goalId = await readingGoal(person);
  const made = await (await person.mutate("token.create", { name: "script" })).json();
  const client = createCairnClient({ url: server.url, token: made.result.data.token });
  const began = performance.now();
  for (let batch = 0; batch < 100; batch += 1) {
    await Promise.all(Array.from({ length: 10 }, () => client.checkIn.put.mutate(pageRead(goalId))));
  }
  print(`1,000 entries of a script took ${((performance.now() - began) / 1_000).toFixed(0)} s`);
  const view = await client.goal.get.query({ id: goalId });
  expect(view.figures.current).toBe(1_000);
});
