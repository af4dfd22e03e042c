import { fc, test } from "@fast-check/vitest";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { putCheckIn, removeCheckIn, restoreCheckIn } from "../src/crud/check-in.ts";
import { insertGoal } from "../src/crud/goal.ts";
import { makeStandings } from "../src/crud/make-standing.ts";
import { type TestDatabase, testDatabase } from "../src/testing/common.ts";
import { freshUser, newCheckIn, newGoal, newPlan, type TestUser } from "../src/testing/data.ts";
import { verify } from "../src/verify.ts";

let database: TestDatabase;
let user: TestUser;
beforeAll(async () => {
  database = await testDatabase();
  user = await freshUser(database);
});
afterAll(() => database.close());

const amount = fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }).map((value) => value / 1e6);
const deed = fc.record({
  what: fc.constantFrom("create", "create", "skip", "edit", "edit", "remove", "restore", "repeat"),
  which: fc.nat(30),
  day: fc.integer({ min: 1, max: 6 }).map((day) => `2026-03-0${day}`),
  at: fc.integer({ min: 0, max: 4 }).map((minute) => `2026-03-01T08:0${minute}:00.000Z`),
  value: fc.oneof(amount, fc.constantFrom(0, 1, 1, 2)),
});

describe("the caches", () => {
  test.prop([fc.array(deed, { minLength: 1, maxLength: 40 })], { numRuns: 60 })(
    "are what the log says after any run of creates, back-dated edits, removals and restores",
    async (deeds) => {
      const goal = newGoal();
      const log: ReturnType<typeof newCheckIn>[] = [];
      const write = (input: ReturnType<typeof newCheckIn>) =>
        user.as((tx) => putCheckIn(tx, user.id, input, user.trace)).catch(() => undefined);
      await user.as((tx) => insertGoal(tx, user.id, goal, [newPlan()], user.trace));
      for (const { what, which, day, at, value } of deeds) {
        const known = log[which % Math.max(1, log.length)];
        if (what === "create" || what === "skip" || !known) {
          const input = newCheckIn(
            goal.id,
            what === "skip" ? { day, at, kind: "skip", value: null } : { day, at, value },
          );
          log.push(input);
          await write(input);
        } else if (what === "edit") {
          const stored = (await write(known))?.checkIn;
          if (stored) {
            const kind = stored.kind === "entry" ? { value } : {};
            await write({ ...known, day, at, ...kind, baseVersion: stored.version, mutationId: uuidv7() });
          }
        } else if (what === "repeat") {
          await write(known);
        } else {
          const change = what === "remove" ? removeCheckIn : restoreCheckIn;
          await user.as((tx) => change(tx, user.id, { id: known.id }, user.trace));
        }
      }
      expect(await user.as((tx) => verify(tx, user.id))).toEqual([]);
    },
    120_000,
  );

  it("that are wrong are found", async () => {
    const other = await freshUser(database);
    const goal = newGoal();
    await other.as(async (tx) => {
      await insertGoal(tx, other.id, goal, [newPlan()], other.trace);
      await putCheckIn(tx, other.id, newCheckIn(goal.id), other.trace);
    });
    const owner = database.sql("owner");
    await owner`update goal_days set sum = 6 where goal_id = ${goal.id}`;
    const context = { today: "2026-03-10", weekStart: 1 } as const;
    await other.as((tx) => makeStandings(tx, other.id, [goal.id], context));
    await owner`update standings set standing = jsonb_set(standing::jsonb, '{figures,current}', '7')::json`;
    await owner`update goals set entries = 2, max_value = null where id = ${goal.id}`;
    const found = await other.as((tx) => verify(tx, other.id));
    expect(found.map(({ field }) => field).sort()).toEqual([
      "2026-03-01.sum",
      "entries",
      "max_value",
      "standing.2026-03-10",
    ]);
    expect(await user.as((tx) => verify(tx, other.id))).toEqual([]);
  });
});
