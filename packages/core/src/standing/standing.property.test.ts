import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluateTree, viewGoal } from "../decide/evaluate.ts";
import { summarise } from "../decide/summary.ts";
import type { GoalState } from "../model/view.ts";
import { loggedAsked, plainAsked } from "../testing/arbitraries.ts";
import type { OracleInput } from "../testing/oracle/facts.ts";
import { stateOf } from "../testing/state.ts";
import { addDays } from "../time/day.ts";
import { deficitDays } from "../views/pace-order.ts";
import { Standing } from "./packed-schema.ts";
import { packListed, packSummary, unpackSummary } from "./packing.ts";
import { makeStanding, rollUpSummaries } from "./standing.ts";

const anAsked = fc.oneof(loggedAsked, plainAsked);

/** What a list showed of a goal before there were standings. */
function fromHistory(state: GoalState, context: OracleInput) {
  return summarise(viewGoal(state, context), context);
}

/** As it comes out of the database. */
const stored = (value: unknown) => JSON.parse(JSON.stringify(value));

describe("a standing", () => {
  it("says what the history says, on every day that it holds on", () => {
    const later = fc.integer({ min: 0, max: 90 });
    fc.assert(
      fc.property(anAsked, later, (asked, days) => {
        const state = stateOf(asked);
        const made = makeStanding(state, asked);
        const standing = Standing.parse(stored(made.standing));
        const today = made.goodUntil ?? addDays(asked.today, days);
        const packed = packListed(state.goal, "1", standing, today);
        const history = { ...fromHistory(state, { ...asked, today }), revision: "1" };
        expect(packed).toEqual(stored(packSummary(history, today)));
        expect(unpackSummary(packed)).toEqual(stored(history));
        expect(made.below).toBe(deficitDays(history));
      }),
    );
  });

  it("stands for its goal in the objective above it as the history does", () => {
    fc.assert(
      fc.property(anAsked, (asked) => {
        // An objective has no standing, and nothing of its own.
        fc.pre(asked.goal.measure.kind !== "objective");
        const part = stateOf(asked);
        const child = { ...part, goal: { ...part.goal, id: "child", parentId: "whole" } };
        const goal = { ...part.goal, id: "whole", parentId: null, measure: { kind: "objective" } as const };
        const objective = { ...part, goal, days: [], milestones: [] };
        const { standing } = makeStanding(child, asked);
        const kept = [
          { goal, objective: { ...objective, revision: "1" } },
          { goal: child.goal, revision: "1", standing },
        ];
        const views = evaluateTree([objective, child], asked);
        expect(stored(rollUpSummaries(kept, asked))).toEqual(
          stored(views.map((view) => packSummary({ ...summarise(view, asked), revision: "1" }, asked.today))),
        );
      }),
    );
  });

  it("moves with nothing that raises no revision", () => {
    fc.assert(
      fc.property(anAsked, (asked) => {
        const state = stateOf(asked);
        const other = {
          ...state.goal,
          title: "Else",
          why: "Else",
          parentId: "else",
          weight: 7,
          areaId: "else",
          colour: "plum",
          position: 99,
          closedNote: "Else",
          archivedAt: "2026-01-01T00:00:00.000Z",
          deletedAt: "2026-01-01T00:00:00.000Z",
          version: 9,
          createdAt: "2020-01-01T00:00:00.000Z",
        } as const;
        const milestones = state.milestones.map((item) => ({ ...item, title: "Else", version: 9 }));
        expect(makeStanding({ ...state, goal: other, milestones }, asked)).toEqual(
          makeStanding(state, asked),
        );
      }),
    );
  });
});
