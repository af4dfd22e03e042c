import { summarise } from "@cairn/core/decide/summary";
import { GOAL_TABS } from "@cairn/core/model/goal-tab";
import type { GoalSummary, Revised } from "@cairn/core/model/view";
import { unpackSummary } from "@cairn/core/standing/packing";
import { FIGURES_VERSION } from "@cairn/core/standing/standing";
import { expect, test } from "vitest";
import { asUser, type Caller, entry, metric, TODAY, useDatabase } from "../common.ts";

const given = useDatabase();
/** Of an answer of twenty goals with an entry on each day. */
const MOST_BYTES = 25_000;

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

async function listed(api: Caller): Promise<Revised<GoalSummary>[]> {
  const pages = await Promise.all(GOAL_TABS.map((tab) => api.goal.list({ tab, limit: 100 })));
  return pages.flatMap(({ items }) => items.map(unpackSummary));
}

/** What the whole history says of the goals of a list. */
async function fromHistory(api: Caller, summaries: GoalSummary[]): Promise<Revised<GoalSummary>[]> {
  const views = await Promise.all(summaries.map(({ goal }) => api.goal.get({ id: goal.id })));
  return views.map((view) => ({ ...summarise(view, { today: TODAY }), revision: view.revision }));
}

test("the example year is listed as its history has it, before and after it is kept, and when all of that is lost", async () => {
  const { api, user } = await asUser(given.db);
  await api.example.fill();
  const made = await listed(api);
  expect(made).toHaveLength(23);
  expect(plain(made)).toEqual(plain(await fromHistory(api, made)));
  expect(plain(await listed(api))).toEqual(plain(made));
  await given.db.sql("owner")`delete from standings where user_id = ${user.id}`;
  expect(plain(await listed(api))).toEqual(plain(made));
  await api.example.clear();
  expect(await listed(api)).toEqual([]);
  await api.example.fill();
  expect(await listed(api)).toHaveLength(23);
});

test("two releases side by side keep what they made, each its own", async () => {
  const { api, user } = await asUser(given.db);
  const goal = await api.goal.create(metric());
  await api.checkIn.put(entry(goal.goal.id));
  const made = await listed(api);
  const owner = given.db.sql("owner");
  const rows = () =>
    owner`select maker, made_at, standing::text from standings where user_id = ${user.id} order by maker`;
  // What another core made of the same goal says something else.
  await owner`insert into standings select user_id, goal_id, ${FIGURES_VERSION + 1}, as_of, good_until, revision, figures_revision,
    below, jsonb_set(standing::jsonb, '{figures,current}', '7')::json, made_at from standings where user_id = ${user.id}`;
  const before = await rows();
  expect(plain(await listed(api))).toEqual(plain(made));
  expect(await rows()).toEqual(before);
  await api.checkIn.put(entry(goal.goal.id, { value: 1 }));
  await listed(api);
  const after = await rows();
  expect(after[1]).toEqual(before[1]);
  expect(after[0]).not.toEqual(before[0]);
});

test("neither the list of twenty goals nor their Today grows with the years", async () => {
  const { api, user } = await asUser(given.db);
  const plan = { target: 40_000, due: "2026-12-31" };
  for (let number = 0; number < 20; number++)
    await api.goal.create(metric({ start: "2006-01-01", title: `Run ${number}`, plan }));
  const owner = given.db.sql("owner");
  const bytes = async (from: string) => {
    await owner`insert into goal_days (user_id, goal_id, day, count, sum, last, max, min, skips)
      select user_id, id, day::date, 1, 5.2, 5.2, 5.2, 5.2, 0 from goals, generate_series(${from}::date, ${TODAY}::date, '1 day') day
      where user_id = ${user.id} on conflict do nothing`;
    const answers = [await api.goal.list({ limit: 20 }), await api.goal.today({})];
    return answers.map((answer) => JSON.stringify(answer).length);
  };
  for (const from of ["2025-01-01", "2006-01-01"])
    for (const length of await bytes(from)) expect(length).toBeLessThanOrEqual(MOST_BYTES);
});
