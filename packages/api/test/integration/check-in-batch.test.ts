import { uuidv7 } from "uuidv7";
import { describe, expect, test } from "vitest";
import type { RouterInputs } from "../../src/client.ts";
import { asUser, type Caller, callerOf, entry, expectCode, metric, outcome, useDatabase } from "../common.ts";

const given = useDatabase();
type Entry = RouterInputs["checkIn"]["put"];

/** What is said of each: "stored", "equal", or the refusal with its fields. */
async function told(api: Caller, checkIns: Entry[]): Promise<string[]> {
  const { results } = await api.checkIn.putMany({ checkIns });
  return results.map(({ outcome, refusal }) =>
    refusal === null
      ? outcome
      : [refusal.code, ...refusal.fields.map(({ field, reason }) => `${field}: ${reason}`)].join(" "),
  );
}

async function withGoals(count: number) {
  const { api, user } = await asUser(given.db);
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) ids.push((await api.goal.create(metric())).goal.id);
  const [first = "", second = ""] = ids;
  return { api, user, first, second };
}

describe("many check-ins at once", () => {
  test("are stored over several goals, are equal when sent again, and every cache is right", async () => {
    const { api, first, second } = await withGoals(2);
    const sent = [entry(first, { value: 0.1 }), entry(second, { value: 2 }), entry(first, { value: 0.2 })];
    expect(await told(api, sent)).toEqual(["stored", "stored", "stored"]);
    expect(await told(api, sent)).toEqual(["equal", "equal", "equal"]);
    expect((await api.goal.get({ id: first })).figures.current).toBe(0.3);
    expect((await api.goal.get({ id: second })).figures.current).toBe(2);
    expect((await api.account.verify()).differences).toEqual([]);
    expect((await api.checkIn.put(sent[0] ?? entry(first))).checkIn).toMatchObject({
      value: 0.1,
      version: 1,
    });
  });

  test("name each that is refused, with its field and reason, and take the rest", async () => {
    const { api, first, second } = await withGoals(2);
    const swim = await api.goal.create(outcome());
    await api.goal.remove({ id: second });
    const known = entry(first);
    await api.checkIn.put(known);
    const other = await asUser(given.db);
    const foreign = (await other.api.goal.create(metric())).goal.id;
    const { results } = await api.checkIn.putMany({ checkIns: [{ ...known, value: 9 }] });
    expect(results[0]?.refusal?.current).toMatchObject({ id: known.id, value: 5, version: 1 });
    expect(
      await told(api, [
        entry(first, { day: "2026-02-30" }),
        entry(first, { day: "2025-12-31" }),
        entry(first, { day: "2026-03-13" }),
        entry(first, { value: null }),
        entry(first, { id: "x" }),
        { ...entry(first), ...{ userId: "x" } },
        entry(swim.goal.id),
        entry(second),
        entry(foreign),
        entry(uuidv7()),
        { ...known, value: 9 },
        { ...known, baseVersion: 7 },
        entry(first, { id: first }),
        entry(first),
      ]),
    ).toEqual([
      "INVALID day: day",
      "INVALID day: before_start",
      "INVALID day: day_future",
      "INVALID value: required",
      "INVALID id: id",
      "INVALID userId: unknown",
      "INVALID goalId: takes_no_check_ins",
      "NOT_FOUND",
      "NOT_FOUND",
      "NOT_FOUND",
      "CONFLICT",
      "CONFLICT",
      // The id is the goal's own: what it marks in the audit happened before.
      "CONFLICT",
      "stored",
    ]);
    expect((await api.checkIn.list({ goalId: first })).items).toHaveLength(2);
    expect((await api.account.verify()).differences).toEqual([]);
  });

  test("may edit what stands, once, and see what stood before them in the same request", async () => {
    const { api, first } = await withGoals(1);
    const made = entry(first);
    const edited = { ...made, value: 7, baseVersion: 1, mutationId: uuidv7() };
    expect(await told(api, [made, edited, edited, { ...made, value: 8 }])).toEqual([
      "stored",
      "stored",
      "equal",
      "CONFLICT",
    ]);
    expect((await api.checkIn.list({ goalId: first })).items).toMatchObject([{ value: 7, version: 2 }]);
  });

  test("leave one row each in the audit, by whoever sent them", async () => {
    const { api, user, first } = await withGoals(1);
    const sent = [entry(first), entry(first)];
    await told(api, sent);
    const { items } = await api.audit.list();
    const rows = items.filter(({ action }) => action === "checkIn.create");
    expect(rows.map(({ objectId }) => objectId).sort()).toEqual(sent.map(({ id }) => id).sort());
    expect(new Set(rows.map(({ actor }) => actor))).toEqual(new Set([`session:${user.sessionId}`]));
  });

  test("of two writers over the same goals in opposite orders both end", async () => {
    const { api, first, second } = await withGoals(2);
    const batch = (...goals: string[]) =>
      told(
        api,
        Array.from({ length: 40 }, (_, index) => entry(goals[index % 2] ?? "", { value: 1 })),
      );
    const answers = await Promise.all([batch(first, second), batch(second, first)]);
    expect(new Set(answers.flat())).toEqual(new Set(["stored"]));
    expect((await api.goal.get({ id: first })).figures.current).toBe(40);
  });
});

describe("with the limits as they are served", () => {
  const limited = useDatabase({ writes: { capacity: 600, refillPerMinute: 120 } });

  test("a script logs thousands, 500 a write", async () => {
    const { api, user } = await asUser(limited.db);
    const { goal } = await api.goal.create(metric());
    for (let sent = 0; sent < 2; sent += 1) {
      const checkIns = Array.from({ length: 500 }, () => entry(goal.id, { value: 0.1 }));
      expect(new Set(await told(api, checkIns))).toEqual(new Set(["stored"]));
    }
    let left: number | undefined;
    const counting = callerOf(limited.db, user.tokenHash, { counted: (writes) => (left = writes) });
    expect(await told(counting, [entry(goal.id)])).toEqual(["stored"]);
    expect(left).toBeGreaterThanOrEqual(596);
    expect((await api.goal.get({ id: goal.id })).figures.current).toBe(105);
  });

  test("and is refused where nobody is signed in", async () => {
    await expectCode(callerOf(limited.db, null).checkIn.putMany({ checkIns: [] }), "UNAUTHENTICATED");
  });
});
