import { calendarOf } from "../figures/calendar.ts";
import { measureResult } from "../figures/result-by-measure.ts";
import { reasonFor } from "../figures/status.ts";
import { verdictOf } from "../figures/verdict.ts";
import { forecastOf } from "../forecast/forecast.ts";
import type { CheckIn } from "../model/check-in.ts";
import type { EvaluationContext } from "../model/evaluation-context.ts";
import type { Figures } from "../model/figures.ts";
import type { Goal } from "../model/goal.ts";
import type { Milestone } from "../model/milestone.ts";
import type { Pause } from "../model/pause.ts";
import type { Plan } from "../model/plan.ts";
import { planInForce } from "../model/plan-in-force.ts";
import { rollUpDay } from "../model/rollup.ts";
import type { Child, GoalState, GoalSummary, GoalView } from "../model/view.ts";
import type { Day } from "../time/day.ts";

/** What is reckoned. The forecast takes the most time, and nothing else depends on it. */
type Depth = { forecast: boolean };
const ALL: Depth = { forecast: true };

/** Makes all figures of a goal from its row, plan, pauses, milestones, children and day rollups, in O(days). */
export function evaluate(state: GoalState, context: EvaluationContext, depth = ALL): Figures {
  const calendar = calendarOf(state, context);
  const result = measureResult(state, calendar);
  const { achieved, atTarget, open, behind, staleAfter, judged, periods, ...shown } = result;
  const { plan } = calendar.row;
  const { status } = reasonFor(state, calendar, result);
  const figures = { asOf: calendar.asOf, status, due: plan.due, ...shown };
  if (!depth.forecast) return { ...figures, forecast: { kind: "none" } };
  const forecast = forecastOf(
    state,
    { ...context, today: calendar.asOf },
    { figures, plan, periods, active: (day) => !calendar.inactiveDays.has(day) },
  );
  return { ...figures, forecast };
}

/** A goal with its raw log instead of day rollups. */
export type GoalLog = {
  goal: Goal;
  plans: Plan[];
  pauses: Pause[];
  milestones: Milestone[];
  checkIns: CheckIn[];
  children: Child[];
};

/**
 * D16: makes all figures of a goal from its raw log, ignoring deleted check-ins. This is the reference: `evaluate` on the rollups
 * gives the same.
 */
export function evaluateGoal({ checkIns, today, weekStart, ...rest }: GoalLog & EvaluationContext): Figures {
  const byDay = new Map<Day, CheckIn[]>();
  for (const checkIn of checkIns) {
    const ofDay = byDay.get(checkIn.day);
    if (ofDay) ofDay.push(checkIn);
    else byDay.set(checkIn.day, [checkIn]);
  }
  const days = [...byDay]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([day, ofDay]) => rollUpDay(day, ofDay) ?? []);
  return evaluate({ ...rest, days }, { today, weekStart });
}

/** Puts a goal's state and its figures as of today together. */
export function viewGoal<S extends GoalState>(
  state: S,
  context: EvaluationContext,
  depth = ALL,
): S & GoalView {
  return { ...state, figures: evaluate(state, context, depth) };
}

/**
 * D13: makes something of each goal of a person, in the order given, leaves first. Objectives find their children among them; a
 * goal that is no objective has no children to roll up.
 * @param make is told a goal's children, which are none but for objectives
 * @param judgedOf what the verdict on a made goal is read from
 */
export function rollUpTree<T extends { goal: Goal }, V>(
  items: readonly T[],
  { today }: Pick<EvaluationContext, "today">,
  make: (item: T, children: Child[]) => V,
  judgedOf: (made: V) => Judged,
): V[] {
  const below = new Map<string, T[]>();
  for (const item of items) {
    const { parentId } = item.goal;
    if (parentId === null) continue;
    const siblings = below.get(parentId);
    if (siblings) siblings.push(item);
    else below.set(parentId, [item]);
  }
  /** Null while it is being made. */
  const known = new Map<T, V | null>();
  const madeOf = (item: T): V => {
    const before = known.get(item);
    if (before) return before;
    known.set(item, null);
    // Two moves at once can make a circle that each alone would not: nothing is a part of itself, so that the list still answers.
    const parts = (below.get(item.goal.id) ?? []).filter((part) => known.get(part) !== null);
    const rollsUp = item.goal.measure.kind === "objective";
    const made = make(item, rollsUp ? parts.map((part) => childOf(judgedOf(madeOf(part)), today)) : []);
    known.set(item, made);
    return made;
  };
  return items.map(madeOf);
}

/** D13: makes the views of all goals of a person, in the order given. */
export function evaluateTree<S extends GoalState>(
  states: readonly S[],
  context: EvaluationContext,
  depth = ALL,
): (S & GoalView)[] {
  return rollUpTree(
    states,
    context,
    (state, children) => viewGoal({ ...state, children }, context, depth),
    (view) => ({ ...view, plan: planInForce(view.plans, view.figures.asOf), recent: view.days }),
  );
}

type Judged = Pick<GoalSummary, "plan" | "recent"> & Pick<GoalView, "goal" | "figures">;

/** D13: tells what a goal is to its objective. */
function childOf(judged: Judged, today: Day): Child {
  const { goal, figures } = judged;
  const letGo = goal.closedAs === "let_go" && goal.closedOn !== null && goal.closedOn <= today;
  const counts = !letGo && goal.archivedAt === null && goal.deletedAt === null;
  return { id: goal.id, title: goal.title, weight: goal.weight, counts, figures, verdict: verdictOf(judged) };
}
