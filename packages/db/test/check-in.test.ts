import { DomainError } from "@cairn/core/refusal/error";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getCheckIn, listCheckIns, putCheckIn, removeCheckIn, restoreCheckIn } from "../src/crud/check-in.ts";
import { getGoalStates, insertGoal } from "../src/crud/goal.ts";
import { type TestDatabase, testDatabase } from "../src/testing/common.ts";
import { freshUser, newCheckIn, newGoal, newPlan, type TestUser } from "../src/testing/data.ts";

let database: TestDatabase;
let user: TestUser;
let goalId: string;
beforeAll(async () => {
  database = await testDatabase({ max: 20 });
  user = await freshUser(database);
});
afterAll(() => database.close());

async function freshGoal() {
  const goal = newGoal();
  goalId = goal.id;
  await user.as((tx) => insertGoal(tx, user.id, goal, [newPlan()], user.trace));
  return goal.id;
}
const put = (input: ReturnType<typeof newCheckIn>) =>
  user.as(async (tx) => (await putCheckIn(tx, user.id, input, user.trace)).checkIn, { cost: 0 });
const state = async () => (await user.as((tx) => getGoalStates(tx, user.id, goalId)))[0];
const refusal = (code: string) => expect.objectContaining({ name: "DomainError", code });

describe("a create", () => {
  it("is answered with what is stored, and counts on its day", async () => {
    const input = newCheckIn(await freshGoal(), { value: 0.1, note: "wet", at: "2026-03-01T08:00:00.12Z" });
    const stored = await put(input);
    expect(stored).toEqual({ ...input, at: "2026-03-01T08:00:00.120Z", version: 1, deletedAt: null });
    await put(newCheckIn(goalId, { value: 0.2, at: "2026-03-01T09:00:00Z" }));
    expect((await state()).days).toEqual([
      { day: "2026-03-01", count: 2, sum: 0.3, last: 0.2, max: 0.2, min: 0.1, skips: 0 },
    ]);
  });

  it("sent 50 times at once is one row and 50 equal answers", async () => {
    const input = newCheckIn(await freshGoal());
    const answers = await Promise.all(Array.from({ length: 50 }, () => put(input)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await state()).days[0]?.count).toBe(1);
  });

  it("with other content under the same id is a conflict that shows the stored row", async () => {
    const input = newCheckIn(await freshGoal());
    const stored = await put(input);
    const error = await put({ ...input, value: 6 }).catch((thrown) => thrown);
    expect(error).toEqual(refusal("CONFLICT"));
    expect(error instanceof DomainError && error.current).toEqual(stored);
  });

  it("repeated after an edit or from the trash answers what is stored and changes nothing", async () => {
    const input = newCheckIn(await freshGoal());
    await put(input);
    const edited = await put({ ...input, value: 7, baseVersion: 1, mutationId: uuidv7() });
    expect(await put(input)).toEqual(edited);
    const { checkIn: trashed } = await user.as((tx) =>
      removeCheckIn(tx, user.id, { id: input.id }, user.trace),
    );
    expect(trashed.deletedAt).not.toBeNull();
    expect(await put(input)).toEqual(trashed);
    expect((await state()).days).toEqual([]);
  });

  it("for a goal that is not there is not found", async () => {
    await expect(put(newCheckIn(uuidv7()))).rejects.toEqual(refusal("NOT_FOUND"));
  });
});

describe("an edit", () => {
  it("by 16 at once has one winner, and the others see what stands", async () => {
    const input = newCheckIn(await freshGoal());
    await put(input);
    const edits = Array.from({ length: 16 }, (_, value) =>
      put({ ...input, value, baseVersion: 1, mutationId: uuidv7() }).catch((error) => error),
    );
    const answers = await Promise.all(edits);
    const winners = answers.filter((answer) => !(answer instanceof DomainError));
    expect(winners).toHaveLength(1);
    for (const answer of answers)
      if (answer instanceof DomainError) expect(answer.current).toEqual(winners[0]);
  });

  it("repeated under its mutation id answers as before", async () => {
    const input = newCheckIn(await freshGoal());
    await put(input);
    const edit = { ...input, day: "2026-03-02", baseVersion: 1, mutationId: uuidv7() };
    const first = await put(edit);
    expect(await put(edit)).toEqual(first);
    expect((await state()).days.map(({ day }) => day)).toEqual(["2026-03-02"]);
    await expect(put({ ...edit, mutationId: uuidv7() })).rejects.toEqual(refusal("CONFLICT"));
  });
});

describe("the trash", () => {
  it("takes a check-in out of every figure and gives it back, however often it is asked", async () => {
    const input = newCheckIn(await freshGoal());
    await put(input);
    const before = (await state()).days;
    const remove = () =>
      user.as(async (tx) => (await removeCheckIn(tx, user.id, { id: input.id }, user.trace)).checkIn);
    const restore = () =>
      user.as(async (tx) => (await restoreCheckIn(tx, user.id, { id: input.id }, user.trace)).checkIn);
    expect(await remove()).toEqual(await remove());
    expect((await state()).days).toEqual([]);
    expect(await restore()).toEqual(await restore());
    expect((await state()).days).toEqual(before);
    expect(await user.as((tx) => getCheckIn(tx, user.id, input.id))).toEqual({ ...(await put(input)) });
  });
});

describe("the log", () => {
  it("comes latest first, in pages without a gap or a repeat, without the trash", async () => {
    await freshGoal();
    const days = ["2026-03-03", "2026-03-01", "2026-03-02", "2026-03-02", "2026-03-05"];
    const inputs = days.map((day) => newCheckIn(goalId, { day }));
    for (const input of inputs) await put(input);
    const gone = inputs[0]?.id ?? "";
    await user.as((tx) => removeCheckIn(tx, user.id, { id: gone }, user.trace));
    const seen: string[] = [];
    for (let cursor: string | null = null, first = true; first || cursor; first = false) {
      const page: Awaited<ReturnType<typeof listCheckIns>> = await user.as((tx) =>
        listCheckIns(tx, user.id, { goalId, cursor, limit: 2 }),
      );
      seen.push(...page.items.map((item) => `${item.day} ${item.id}`));
      cursor = page.next;
    }
    const expected = inputs.filter(({ id }) => id !== gone).map(({ day, id }) => `${day} ${id}`);
    expect(seen).toEqual(expected.sort().reverse());
  });
});
