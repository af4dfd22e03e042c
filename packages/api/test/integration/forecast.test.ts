import { addDays, startOfWeek } from "@cairn/core/time/day";
import { maintain } from "@cairn/db/maintenance";
import { expect, test } from "vitest";
import { asUser, callerOf, entry, expectCode, metric, NOW, TODAY, useDatabase } from "../common.ts";

const base = useDatabase();
const DAY = 86_400_000;

test("what is said each week is kept, judged when the due day is over, and summed up once there is enough", async () => {
  const { user, api } = await asUser(base.db);
  const goals = Array.from({ length: 4 }, () =>
    metric({ start: addDays(TODAY, -60), plan: { target: 500, due: addDays(TODAY, 20) } }),
  );
  for (const goal of goals) {
    await api.goal.create(goal);
    for (let day = 0; day < 50; day += 5) {
      await api.checkIn.put(entry(goal.id, { day: addDays(TODAY, day - 60), value: 4 }));
    }
  }
  for (const week of [0, 7, 14]) await maintain(base.db, { now: NOW + week * DAY, catchUp: true });
  const [first] = goals;
  if (!first) throw new Error("no goal");
  const said = await api.forecast.list({ goalId: first.id });
  const monday = startOfWeek(TODAY, 1);
  expect(said.map(({ asOf, outcome }) => [asOf, outcome])).toEqual([
    [addDays(monday, 14), null],
    [addDays(monday, 7), null],
    [monday, null],
  ]);
  expect(await api.forecast.reliability()).toBeNull();

  const later = callerOf(base.db, user.tokenHash, { now: () => NOW + 30 * DAY });
  expect((await later.forecast.list({ goalId: first.id })).map(({ outcome }) => outcome)).toEqual([
    false,
    false,
    false,
  ]);
  const bins = await later.forecast.reliability();
  expect(bins?.reduce((sum, bin) => sum + bin.said, 0)).toBe(12);
  expect(bins?.every(({ came }) => came === 0)).toBe(true);
  expect((await later.account.verify()).differences).toEqual([]);
});

test("another's forecasts are as missing", async () => {
  const { api: owner } = await asUser(base.db);
  const goal = metric();
  await owner.goal.create(goal);
  const { api } = await asUser(base.db);
  await expectCode(api.forecast.list({ goalId: goal.id }), "NOT_FOUND");
});
