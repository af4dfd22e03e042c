import { evaluate, rollUpTree, viewGoal } from "../decide/evaluate.ts";
import { summarise } from "../decide/summary.ts";
import type { EvaluationContext } from "../model/evaluation-context.ts";
import type { Goal } from "../model/goal.ts";
import type { GoalState, Revised } from "../model/view.ts";
import type { Day } from "../time/day.ts";
import { deficitDays } from "../views/pace-order.ts";
import type { PackedSummary, Standing } from "./packed-schema.ts";
import { keptFigures, packListed, packStanding, packSummary, unpackSummary } from "./packing.ts";

/**
 * The maker of standings. It is raised with every change of what is kept or of how a figure is made, however small, so that what
 * an older core made does not pass for what this one makes; a test holds it to the figures that were worked out by hand.
 */
export const FIGURES_VERSION = 2;

/** A standing with the days on which it holds, and what decides the goal's place in the order by line (D29). */
export type MadeStanding = {
  standing: Standing;
  asOf: Day;
  /** The last of these days; null where the figures stand still, since the goal is closed. */
  goodUntil: Day | null;
  below: number;
};

/** D35: makes a goal's standing from its history. Objectives have none: theirs is rolled up from those below when it is read. */
export function makeStanding(state: GoalState, context: EvaluationContext): MadeStanding {
  const { goal } = state;
  const { today } = context;
  const figures = evaluate(state, context);
  const summary = summarise({ ...state, figures }, context);
  const isOver = goal.closedOn !== null && goal.closedOn <= today;
  return {
    standing: packStanding(summary, figures, today),
    asOf: today,
    goodUntil: isOver ? null : today,
    below: deficitDays(summary),
  };
}

/** A goal with what is known of it: its standing, or of an objective, which has none, its whole state. */
export type Kept =
  | { goal: Goal; revision: string; standing: Standing }
  | { goal: Goal; objective: Revised<GoalState> };

/** D13, D35: makes what lists show of goals, in the order given; objectives roll up those of their children that are among them. */
export function rollUpSummaries(kept: readonly Kept[], context: EvaluationContext): PackedSummary[] {
  const { today } = context;
  const made = rollUpTree(
    kept,
    context,
    (one, children) => {
      const { goal } = one;
      if ("standing" in one) {
        const packed = packListed(goal, one.revision, one.standing, today);
        return { goal, figures: keptFigures(one.standing), packed };
      }
      const view = viewGoal({ ...one.objective, children }, context);
      return {
        goal,
        figures: view.figures,
        packed: packSummary({ ...summarise(view, context), revision: view.revision }, today),
      };
    },
    ({ packed, ...whole }) => ({ ...unpackSummary(packed), ...whole }),
  );
  return made.map(({ packed }) => packed);
}
