import { describe, expect, test } from "vitest";
import { appRouter } from "../../src/root.ts";
import { signOut } from "../../src/security.ts";
import { callerOf, refusalOf, useDatabase } from "../common.ts";
import { call, pathsOf } from "../procedures/procedure.ts";
import { PROCEDURES } from "../procedures.ts";
import { personWithThings } from "../things.ts";

const given = useDatabase();
const entries = Object.entries(PROCEDURES);

test("every procedure of the router has its place in the table of these tests", () => {
  expect(Object.keys(PROCEDURES).sort()).toEqual(pathsOf(appRouter));
});

describe.each(entries)("%s", (path, { input, open }) => {
  test("answers the person whose things it is about", async () => {
    const { api, things } = await personWithThings(given.db);
    await call(api, path, input(things));
  });

  test.skipIf(open)("refuses somebody who is not signed in, and a session that was ended", async () => {
    const { tokenHash, things } = await personWithThings(given.db);
    await signOut(given.db, tokenHash);
    for (const nobody of [null, tokenHash, "0".repeat(64), "not a hash"]) {
      const refusal = await refusalOf(call(callerOf(given.db, nobody), path, input(things)));
      expect(refusal).toMatchObject({
        code: "UNAUTHORIZED",
        refusal: "UNAUTHENTICATED",
        fields: [],
        current: null,
      });
    }
  });
});

describe("what lies in the trash", () => {
  /** A goal in the trash can be looked at, removed once more and restored; everything else does not find it. */
  const ANSWERED = new Set(["goal.get", "goal.remove", "goal.restore", "checkIn.list", "plan.waysBack"]);
  const ofGoals = entries.filter(([, { about }]) =>
    about.some((key) => ["goal", "outcome", "checklist"].includes(key)),
  );

  test.each(ofGoals)("%s", async (path, { input, about }) => {
    const { api, things } = await personWithThings(given.db);
    for (const key of about)
      if (key === "goal" || key === "outcome" || key === "checklist")
        await api.goal.remove({ id: things[key] });
    const asked = call(api, path, input(things));
    if (ANSWERED.has(path)) await asked;
    else expect((await refusalOf(asked)).refusal).toBe("NOT_FOUND");
  });

  test("a check-in of a goal in the trash can be neither removed nor restored", async () => {
    const { api, things } = await personWithThings(given.db);
    await api.goal.remove({ id: things.goal });
    expect((await refusalOf(api.checkIn.remove({ id: things.checkIn }))).refusal).toBe("NOT_FOUND");
    expect((await refusalOf(api.checkIn.restore({ id: things.checkIn }))).refusal).toBe("NOT_FOUND");
  });
});
