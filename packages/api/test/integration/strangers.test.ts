import { describe, expect, test } from "vitest";
import { appRouter } from "../../src/root.ts";
import { signOut } from "../../src/security.ts";
import { callerOf, refusalOf, useDatabase } from "../common.ts";
import { call, pathsOf, type Things } from "../procedures/procedure.ts";
import { PROCEDURES } from "../procedures.ts";
import { everything, missingThings, personWithThings } from "../things.ts";

const given = useDatabase();
const entries = Object.entries(PROCEDURES);
const CANARY = "kingfisher-1c0f";

test("every procedure of the router has its place in the table of these tests", () => {
  expect(Object.keys(PROCEDURES).sort()).toEqual(pathsOf(appRouter));
});

describe.each(entries)("%s", (path, { input, about, points = [], open }) => {
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

  test("gives a stranger nothing and changes nothing, and a foreign id looks like a missing one", async () => {
    const [owner, stranger] = await Promise.all([
      personWithThings(given.db, CANARY),
      personWithThings(given.db),
    ]);
    const before = await everything(owner.api, owner.things);
    for (const key of about) {
      const of = (others: Things) => input({ ...stranger.things, [key]: others[key] });
      const foreign = await refusalOf(call(stranger.api, path, of(owner.things)));
      expect(foreign).toMatchObject({ code: "NOT_FOUND", refusal: "NOT_FOUND" });
      expect(foreign).toEqual(await refusalOf(call(stranger.api, path, of(missingThings()))));
    }
    for (const { field, at } of points) {
      const of = (others: Things) => input({ ...stranger.things, [at]: others[at] });
      const foreign = await refusalOf(call(stranger.api, path, of(owner.things)));
      expect(foreign.fields).toMatchObject([{ field, reason: "missing" }]);
      expect(foreign).toEqual(await refusalOf(call(stranger.api, path, of(missingThings()))));
    }
    if (about.length === 0 && points.length === 0) {
      const answer = JSON.stringify(await call(stranger.api, path, input(stranger.things)));
      for (const secret of [CANARY, owner.id, ...Object.values(owner.things)])
        expect(answer).not.toContain(secret);
    }
    expect(await everything(owner.api, owner.things)).toBe(before);
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
