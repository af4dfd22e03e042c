import { uuidv7 } from "uuidv7";
import { describe, expect, test } from "vitest";
import { asUser, callerOf, checklist, entry, expectCode, metric, refusalOf, useDatabase } from "../common.ts";

const given = useDatabase();

describe("what is said twice happens once", () => {
  test("fifty equal check-ins at once make one, and get fifty equal answers", async () => {
    const { api } = await asUser(given.db);
    const { goal } = await api.goal.create(metric());
    const input = entry(goal.id);
    const answers = await Promise.all(Array.from({ length: 50 }, () => api.checkIn.put(input)));
    expect(new Set(answers.map(({ checkIn }) => JSON.stringify(checkIn))).size).toBe(1);
    expect((await api.checkIn.list({ goalId: goal.id })).items).toHaveLength(1);
    expect((await api.goal.get({ id: goal.id })).figures.current).toBe(5);
  });

  test("the same id with other content is a conflict that carries what is stored", async () => {
    const { api } = await asUser(given.db);
    const { goal } = await api.goal.create(metric());
    const input = entry(goal.id);
    const { checkIn } = await api.checkIn.put(input);
    const refusal = await refusalOf(api.checkIn.put({ ...input, value: 6 }));
    expect(refusal).toMatchObject({ code: "CONFLICT", refusal: "CONFLICT", current: checkIn });
  });

  test("a create that is repeated after the trash answers the trashed row and does not bring it back", async () => {
    const { api } = await asUser(given.db);
    const { goal } = await api.goal.create(metric());
    const input = entry(goal.id);
    await api.checkIn.put(input);
    const removed = await api.checkIn.remove({ id: input.id });
    expect(removed.checkIn.deletedAt).not.toBeNull();
    const again = await api.checkIn.put(input);
    expect(again.checkIn).toEqual(removed.checkIn);
    expect(again.days).toEqual([]);
    expect((await api.goal.get({ id: goal.id })).figures.current).toBe(0);
  });

  test("an edit with the same mutation answers as before, another edit of the same version is a conflict", async () => {
    const { api } = await asUser(given.db);
    const { goal } = await api.goal.create(metric());
    const input = entry(goal.id);
    await api.checkIn.put(input);
    const edit = { ...input, value: 7, baseVersion: 1, mutationId: uuidv7() };
    const first = await api.checkIn.put(edit);
    const again = await api.checkIn.put(edit);
    expect(again.checkIn).toEqual(first.checkIn);
    // Nothing became anything else.
    expect(again).toMatchObject({ days: [], revision: { from: first.revision.to, to: first.revision.to } });
    await expectCode(api.checkIn.put({ ...edit, mutationId: uuidv7(), value: 8 }), "CONFLICT");
  });

  test("a goal, an area, a pause and an item of a checklist are created once", async () => {
    const { api } = await asUser(given.db);
    const create = metric();
    expect(await api.goal.create(create)).toEqual(await api.goal.create(create));
    await expectCode(api.goal.create({ ...create, title: "Another" }), "CONFLICT");
    const area = { id: uuidv7(), name: "Health" };
    expect(await api.area.put(area)).toEqual(await api.area.put(area));
    const pause = { id: uuidv7(), goalId: null, from: "2026-04-01", to: null };
    expect(await api.pause.put(pause)).toEqual(await api.pause.put(pause));
    await expectCode(api.pause.put({ ...pause, to: "2026-04-02" }), "CONFLICT");
  });

  test("removing and restoring twice is removing and restoring once", async () => {
    const { api } = await asUser(given.db);
    const { goal } = await api.goal.create(metric());
    const input = entry(goal.id);
    await api.checkIn.put(input);
    for (const act of [api.checkIn.remove, api.checkIn.restore]) {
      const first = await act({ id: input.id });
      const again = await act({ id: input.id });
      expect(again.checkIn).toEqual(first.checkIn);
      expect(again.revision).toEqual({ from: first.revision.to, to: first.revision.to });
    }
    expect(await api.goal.remove({ id: goal.id })).toEqual(await api.goal.remove({ id: goal.id }));
    expect(await api.goal.restore({ id: goal.id })).toEqual(await api.goal.restore({ id: goal.id }));
  });
});

describe("nobody's change is lost in silence", () => {
  test("of sixteen who edit the same version one wins, and the others get the winner's row", async () => {
    const { api } = await asUser(given.db);
    let { goal } = await api.goal.create(metric());
    for (let round = 0; round < 3; round += 1) {
      const { id, version: baseVersion } = goal;
      const tries = await Promise.allSettled(
        Array.from({ length: 16 }, (_, index) =>
          api.goal.update({ id, baseVersion, title: `Title ${round} ${index}` }),
        ),
      );
      const won = tries.flatMap((result) => (result.status === "fulfilled" ? [result.value.goal] : []));
      expect(won).toHaveLength(1);
      goal = (await api.goal.get({ id })).goal;
      expect(goal).toEqual(won[0]);
      for (const result of tries) {
        if (result.status === "rejected")
          expect(result.reason).toMatchObject({ code: "CONFLICT", cause: { current: goal } });
      }
    }
  });

  test("sixteen different check-ins at once all count", async () => {
    const { api } = await asUser(given.db);
    const { goal } = await api.goal.create(metric());
    await Promise.all(Array.from({ length: 16 }, () => api.checkIn.put(entry(goal.id, { value: 0.1 }))));
    expect((await api.goal.get({ id: goal.id })).figures.current).toBe(1.6);
    expect((await api.account.verify()).differences).toEqual([]);
  });

  test("a procedure that refuses after it wrote leaves nothing behind", async () => {
    const { api } = await asUser(given.db);
    const [shed, boat] = [await api.goal.create(checklist()), await api.goal.create(checklist())];
    const id = uuidv7();
    const { milestones } = await api.milestone.put({ id, goalId: shed.goal.id, title: "Foundations" });
    const before = await api.audit.list({});
    // It is removed, and only then found to be another goal's.
    await expectCode(api.milestone.remove({ id, goalId: boat.goal.id }), "NOT_FOUND");
    expect((await api.goal.get({ id: shed.goal.id })).milestones).toEqual(milestones);
    expect(await api.audit.list({})).toEqual(before);
  });
});

describe("writes are limited", () => {
  const limited = useDatabase({ writes: { capacity: 5, refillPerMinute: 6 } });

  test("for one person and not for another, reads never", async () => {
    const { api, user } = await asUser(limited.db);
    const other = await asUser(limited.db);
    for (let index = 0; index < 5; index += 1) await api.area.put({ id: uuidv7(), name: `Area ${index}` });
    const refusal = await refusalOf(api.area.put({ id: uuidv7(), name: "One more" }));
    expect(refusal).toMatchObject({ code: "TOO_MANY_REQUESTS", refusal: "RATE_LIMITED" });
    expect(refusal.retryAfter).toBeGreaterThan(0);
    expect(refusal.retryAfter).toBeLessThanOrEqual(10);
    await expectCode(callerOf(limited.db, user.tokenHash).token.create({ name: "x" }), "RATE_LIMITED");
    expect(await api.area.list()).toHaveLength(5);
    await other.api.area.put({ id: uuidv7(), name: "Calm" });
  });

  test.each(["no input at all", "what nobody has"] as const)(
    "also when they are refused: %s",
    async (why) => {
      const { api } = await asUser(limited.db);
      const write = () =>
        why === "no input at all"
          ? api.area.put({ id: uuidv7(), name: "" })
          : api.area.remove({ id: uuidv7() });
      for (let index = 0; index < 5; index += 1) {
        await expectCode(write(), why === "no input at all" ? "INVALID" : "NOT_FOUND");
      }
      await expectCode(write(), "RATE_LIMITED");
    },
  );
});

test("what is not even an input never asks for a connection", async () => {
  const { user } = await asUser(given.db);
  const closed = { ...given.db, asUser: () => Promise.reject(new Error("was asked")) };
  const api = callerOf(closed, user.tokenHash);
  await expectCode(api.goal.get({ id: "not an id" }), "INVALID");
});
