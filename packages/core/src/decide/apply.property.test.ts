import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CheckIn } from "../model/check-in.ts";
import { dayOf, loggedAsked } from "../testing/arbitraries.ts";
import { differences } from "../testing/compare.ts";
import type { OracleInput } from "../testing/oracle/facts.ts";
import { stateOf } from "../testing/state.ts";
import { applyCheckIn } from "./apply.ts";
import { viewGoal } from "./evaluate.ts";

/** One check-in of the log, live or in the trash, and a day to move it to. */
const aChange = loggedAsked
  .filter((asked) => asked.checkIns.length > 0)
  .chain((asked) =>
    fc.record({ asked: fc.constant(asked), chosen: fc.constantFrom(...asked.checkIns), day: dayOf(asked) }),
  );

/** The other live check-ins of the days that a change touches. */
function liveOn(others: CheckIn[], before: CheckIn | null, after: CheckIn | null): CheckIn[] {
  return others.filter(
    ({ deletedAt, day }) => deletedAt === null && (day === before?.day || day === after?.day),
  );
}

/** What the browser shows at once is what the server answers from the log. */
function predicted(asked: OracleInput, before: CheckIn | null, after: CheckIn | null): void {
  const others = asked.checkIns.filter((entry) => entry.id !== (before ?? after)?.id);
  const then = before ? [...others, before] : others;
  const now = after ? [...others, after] : others;
  const sameDay = liveOn(others, before, after);
  const view = viewGoal(stateOf({ ...asked, checkIns: then }), asked);
  const server = viewGoal(stateOf({ ...asked, checkIns: now }), asked);
  expect(differences(applyCheckIn(view, { before, after, sameDay }, asked), server)).toEqual([]);
}

const live = (entry: CheckIn): CheckIn => ({ ...entry, deletedAt: null });

describe("what the browser predicts is what the log says", () => {
  it("when a check-in is put, back-dated or not", () =>
    fc.assert(fc.property(aChange, ({ asked, chosen }) => predicted(asked, null, live(chosen)))));

  it("when a check-in is removed", () =>
    fc.assert(fc.property(aChange, ({ asked, chosen }) => predicted(asked, live(chosen), null))));

  it("when a check-in gets another value", () =>
    fc.assert(
      fc.property(aChange, fc.integer({ min: 0, max: 100 }), ({ asked, chosen }, value) => {
        const before = live(chosen);
        predicted(asked, before, { ...before, value: before.value === null ? null : value / 2, version: 2 });
      }),
    ));

  it("when a check-in moves to another day", () =>
    fc.assert(
      fc.property(aChange, ({ asked, chosen, day }) => {
        predicted(asked, live(chosen), { ...live(chosen), day, version: 2 });
      }),
    ));

  it("when an entry becomes a rest day and back", () =>
    fc.assert(
      fc.property(aChange, ({ asked, chosen }) => {
        const entry: CheckIn = { ...live(chosen), kind: "entry" };
        const valued = asked.checkIns.some((other) => other.value !== null);
        const skip: CheckIn = { ...entry, kind: "skip", value: null, version: 2 };
        if (valued && entry.value === null) return;
        predicted(asked, entry, skip);
        predicted(asked, skip, entry);
      }),
    ));

  it("when a new one is put without knowing the others of its day", () =>
    fc.assert(
      fc.property(aChange, ({ asked, chosen }) => {
        const others = asked.checkIns.filter(({ id }) => id !== chosen.id);
        const newest = { ...live(chosen), at: "2026-06-01T13:00:00.000Z" };
        const view = viewGoal(stateOf({ ...asked, checkIns: others }), asked);
        const server = viewGoal(stateOf({ ...asked, checkIns: [...others, newest] }), asked);
        const change = { before: null, after: newest, sameDay: [] };
        expect(differences(applyCheckIn(view, change, asked), server)).toEqual([]);
      }),
    ));

  it("when a check-in is removed and restored: all is as before", () =>
    fc.assert(
      fc.property(aChange, ({ asked, chosen }) => {
        const entry = live(chosen);
        const others = asked.checkIns.filter(({ id }) => id !== chosen.id);
        const whole = viewGoal(stateOf({ ...asked, checkIns: [...others, entry] }), asked);
        const sameDay = liveOn(others, entry, entry);
        const without = applyCheckIn(whole, { before: entry, after: null, sameDay }, asked);
        const again = applyCheckIn(without, { before: null, after: entry, sameDay }, asked);
        expect(differences(again, whole)).toEqual([]);
      }),
    ));
});
