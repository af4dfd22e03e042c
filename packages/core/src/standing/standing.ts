import * as z from "zod/mini";
import { evaluate, rollUpTree, viewGoal } from "../decide/evaluate.ts";
import { RECENT_DAYS, summarise } from "../decide/summary.ts";
import type { EvaluationContext } from "../model/evaluation-context.ts";
import { Figures } from "../model/figures.ts";
import type { Goal } from "../model/goal.ts";
import { Pause } from "../model/pause.ts";
import { Plan } from "../model/plan.ts";
import type { GoalState, GoalSummary } from "../model/view.ts";
import { addDays, type Day } from "../time/day.ts";
import { Day as DaySchema } from "../time/day-schema.ts";
import { deficitDays } from "../views/pace-order.ts";
import { DayTuple, fromDayTuple, toDayTuple } from "./day-tuple.ts";

/**
 * The maker of standings. It is raised with every change of what is kept or of how a figure is made, however small, so that what
 * an older core made does not pass for what this one makes; a test holds it to the figures that were worked out by hand.
 */
export const FIGURES_VERSION = 2;

/** D35: what is kept of a goal for a day: all that a list shows of it but the goal's own row, which is joined. */
export const Standing = z.strictObject({
  /** The plan row in force. */
  plan: Plan,
  figures: Figures,
  pauses: z.array(Pause),
  /** The day that the days of `recent` are counted from. */
  since: DaySchema,
  /** The days of the last six weeks, and those logged ahead. */
  recent: z.array(DayTuple),
});
export type Standing = z.infer<typeof Standing>;

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
  const { plan, pauses, recent } = summarise({ ...state, figures }, context);
  const since = addDays(today, 1 - RECENT_DAYS);
  const isOver = goal.closedOn !== null && goal.closedOn <= today;
  return {
    standing: { plan, figures, pauses, since, recent: recent.map((day) => toDayTuple(day, since)) },
    asOf: today,
    goodUntil: isOver ? null : today,
    below: deficitDays({ goal, plan, figures }),
  };
}

/** Makes of a goal and its standing what lists show on a day that the standing holds on. */
export function summaryOf(
  goal: Goal,
  { plan, figures, pauses, since, recent }: Standing,
  today: Day,
): GoalSummary {
  const first = addDays(today, 1 - RECENT_DAYS);
  const days = recent.map((tuple) => fromDayTuple(tuple, since));
  return { goal, plan, figures, pauses, recent: days.filter(({ day }) => day >= first) };
}

/** A goal with what is known of it: its standing, or of an objective, which has none, its whole state. */
export type Kept = { goal: Goal; standing: Standing } | { goal: Goal; objective: GoalState };

/** D13, D35: makes what lists show of goals, in the order given; objectives roll up those of their children that are among them. */
export function rollUpSummaries(kept: readonly Kept[], context: EvaluationContext): GoalSummary[] {
  return rollUpTree(kept, context, (one, children) =>
    "standing" in one
      ? summaryOf(one.goal, one.standing, context.today)
      : summarise(viewGoal({ ...one.objective, children }, context), context),
  );
}
