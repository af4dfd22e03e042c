import { listedFigures, listedGoal, recentSince } from "../decide/summary.ts";
import { capabilities } from "../model/capabilities.ts";
import type { Figures, ListedFigures } from "../model/figures.ts";
import type { Goal, ListedGoal } from "../model/goal.ts";
import type { Plan } from "../model/plan.ts";
import type { GoalState, GoalSummary, Revised } from "../model/view.ts";
import type { Day } from "../time/day.ts";
import { fromDayRuns, toDayRuns } from "./day-run.ts";
import type { PackedHistory, PackedSummary, Standing } from "./packed-schema.ts";

/** Leaves out what is null. */
function withoutNulls<T extends object>(value: T): Partial<T> {
  const kept: Partial<T> = {};
  for (const key in value) if (value[key] !== null) kept[key] = value[key];
  return kept;
}

const NO_PLAN = {
  target: null,
  due: null,
  rate: null,
  fromValue: null,
  cadence: null,
  requirement: null,
} satisfies Partial<Plan>;
const NOT_LISTED = { raw: null, planDays: null, firstReachedOn: null, heldBackBy: null };
const NO_LISTED_FIGURES = {
  status: null,
  current: null,
  lateCurrent: null,
  target: null,
  due: null,
  remaining: null,
  bar: null,
  line: null,
  expected: null,
  paceAmount: null,
  paceDays: null,
  daysLeft: null,
  needPerDay: null,
  enough: null,
  buffer: null,
  reachedOn: null,
  habit: null,
} satisfies Partial<ListedFigures>;
const NO_FIGURES = { ...NO_LISTED_FIGURES, ...NOT_LISTED } satisfies Partial<Figures>;
const NO_GOAL = {
  parentId: null,
  areaId: null,
  doneOn: null,
  closedAs: null,
  closedOn: null,
  archivedAt: null,
  deletedAt: null,
} satisfies Partial<ListedGoal>;

/** What is kept of a summary beside its figures and the goal's own row. */
function packParts(
  { goal, plan: { from, ...plan }, pauses, usual, step, recent }: Omit<GoalSummary, "figures">,
  since: Day,
) {
  return {
    plan: { from, ...withoutNulls(plan) },
    pauses,
    ...(usual.length > 0 && { usual }),
    ...(step !== capabilities(goal.measure).step && { step }),
    since,
    recent: toDayRuns(recent, since),
  };
}

function packGoal({
  parentId,
  areaId,
  doneOn,
  closedAs,
  closedOn,
  archivedAt,
  deletedAt,
  ...goal
}: ListedGoal) {
  return {
    ...goal,
    ...withoutNulls({ parentId, areaId, doneOn, closedAs, closedOn, archivedAt, deletedAt }),
  };
}

/** Packs what is kept of a goal for a day: its summary of that day with all figures, not those of lists alone. */
export function packStanding(
  summary: GoalSummary,
  { asOf, forecast, ...figures }: Figures,
  today: Day,
): Standing {
  return {
    ...packParts(summary, recentSince(today)),
    figures: { asOf, forecast, ...withoutNulls(figures) },
  };
}

/** Packs a summary of a day as lists answer it. */
export function packSummary({ revision, ...summary }: Revised<GoalSummary>, today: Day): PackedSummary {
  const { asOf, forecast, ...figures } = summary.figures;
  return {
    goal: packGoal(summary.goal),
    revision,
    ...packParts(summary, recentSince(today)),
    figures: { asOf, forecast, ...withoutNulls(figures) },
  };
}

/** The same of a goal with what is kept of it, on a day that this holds on. */
export function packListed(
  goal: Goal,
  revision: string,
  { figures, since, recent, ...parts }: Standing,
  today: Day,
): PackedSummary {
  const first = recentSince(today);
  return {
    ...parts,
    goal: packGoal(listedGoal(goal)),
    revision,
    figures: listedFigures(figures),
    since: first,
    // Of a goal that is closed it may have been kept long ago.
    recent:
      since === first
        ? recent
        : toDayRuns(
            fromDayRuns(recent, since).filter(({ day }) => day >= first),
            first,
          ),
  };
}

/** Reads all figures that are kept. */
export function keptFigures({ figures }: Standing): Figures {
  return { ...NO_FIGURES, ...figures };
}

/** Reads what `packSummary` wrote. */
export function unpackSummary({
  goal,
  revision,
  plan,
  figures,
  pauses,
  ...rest
}: PackedSummary): Revised<GoalSummary> {
  return {
    goal: { ...NO_GOAL, ...goal },
    revision,
    plan: { ...NO_PLAN, ...plan },
    figures: { ...NO_LISTED_FIGURES, ...figures },
    pauses,
    usual: rest.usual ?? [],
    step: rest.step ?? capabilities(goal.measure).step,
    recent: fromDayRuns(rest.recent, rest.since),
  };
}

/** Packs the state of a goal that is no objective. */
export function packHistory({ children, days, ...state }: Revised<GoalState>): PackedHistory {
  const since = days[0]?.day ?? state.goal.start;
  return { ...state, since, days: toDayRuns(days, since) };
}

/** Reads what `packHistory` wrote. */
export function unpackHistory({ since, days, ...state }: PackedHistory): Revised<GoalState> {
  return { ...state, days: fromDayRuns(days, since), children: [] };
}
