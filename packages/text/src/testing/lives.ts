import { evaluateTree } from "@cairn/core/decide/evaluate";
import type { CheckIn } from "@cairn/core/model/check-in";
import type { EvaluationContext } from "@cairn/core/model/evaluation-context";
import type { Milestone } from "@cairn/core/model/milestone";
import type { Pause } from "@cairn/core/model/pause";
import { rollUpDay } from "@cairn/core/model/rollup";
import type { GoalState, GoalView } from "@cairn/core/model/view";
import { goal, plan } from "@cairn/core/testing/build";
import { type Random, randomOf } from "@cairn/core/testing/random";
import { addDays, type Day, type Weekday } from "@cairn/core/time/day";
import { KINDS, type Kind } from "./kinds.ts";

/** A goal of somebody's on a day of theirs. */
export type Life = {
  view: GoalView;
  /** The parts of a bigger goal, as their own pages show them. */
  parts: readonly GoalView[];
  context: EvaluationContext;
};

/** How somebody lives with a goal. */
type Ways = {
  length: number;
  today: number;
  often: number;
  effort: number;
  due: boolean;
  quietFor: number;
  /** A day of the week on which nothing ever comes of it; null: all are alike. */
  never: number | null;
};

/** Makes a goal as somebody might have it on some day: of any kind, in any state; the same one for the same seed. */
export function lifeOf(seed: number): Life {
  const random = randomOf(seed);
  const start = addDays("2025-06-01", Math.floor(random.uniform(0, 700)));
  const ways = waysOf(random);
  const context = {
    today: addDays(start, ways.today),
    weekStart: random.chance(0.7) ? 1 : 7,
  } satisfies { today: Day; weekStart: Weekday };
  if (random.chance(0.06)) return objective(random, start, ways, context);
  const state = stateOf(random, pick(random, KINDS), start, ways);
  return { view: viewOf(evaluateTree([state], context)), parts: [], context };
}

function viewOf([view]: readonly GoalView[]): GoalView {
  if (!view) throw new Error("no goal");
  return view;
}

function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[Math.floor(random.uniform(0, items.length))];
  if (item === undefined) throw new Error("nothing to pick from");
  return item;
}

function waysOf(random: Random): Ways {
  const length = Math.round(pick(random, [10, 30, 60, 90, 180, 365, 365]) * random.uniform(0.8, 1.2));
  const at = random.uniform();
  return {
    length,
    // Mostly on the way; now and then before the start, on the first or the due day, or past it.
    today:
      at < 0.04
        ? -3
        : at < 0.08
          ? 0
          : at < 0.14
            ? length
            : at < 0.2
              ? length + 5
              : Math.round(random.uniform(1, length)),
    often: pick(random, [0.05, 0.15, 0.3, 0.5, 0.8, 0.95]),
    effort: pick(random, [0.2, 0.7, 1, 1, 1.3, 2]),
    due: random.chance(0.75),
    never: random.chance(0.2) ? Math.floor(random.uniform(0, 7)) : null,
    quietFor: random.chance(0.2) ? Math.round(random.uniform(3, 40)) : 0,
  };
}

function stateOf(
  random: Random,
  kind: Kind,
  start: Day,
  ways: Ways,
  parentId: string | null = null,
): GoalState {
  const { measure } = kind;
  const due = ways.due ? addDays(start, ways.length) : null;
  const today = addDays(start, ways.today);
  const id = parentId === null ? "goal" : `part-${kind.title}`;
  const closed = parentId === null && ways.today > 5 && random.chance(0.05);
  const metric = measure.kind === "metric";
  const row = plan(start, {
    target: metric ? kind.target : due === null ? null : kind.target,
    due,
    fromValue: metric ? measure.start : kind.rhythm ? 0 : null,
    cadence: kind.rhythm?.cadence ?? null,
    requirement: kind.rhythm?.requirement ?? null,
  });
  const days = logOf(random, kind, start, ways);
  return {
    goal: goal(measure, start, {
      id,
      title: kind.title,
      parentId,
      doneOn: measure.kind === "outcome" && random.chance(0.3) && ways.today > 3 ? addDays(start, 3) : null,
      ...(closed
        ? { closedAs: random.chance(0.5) ? "reached" : "let_go", closedOn: addDays(today, -2) }
        : {}),
    }),
    plans: [row],
    pauses: pausesOf(random, start, ways),
    milestones: measure.kind === "checklist" ? stepsOf(random, start, ways) : [],
    days: [...new Set(days.map(({ day }) => day))].sort().flatMap((day) => rollUpDay(day, days) ?? []),
    children: [],
  };
}

/** What was logged up to today: entries as often as the person has them, now and then a rest day, and a silence at the end. */
function logOf(random: Random, kind: Kind, start: Day, ways: Ways): CheckIn[] {
  const { measure } = kind;
  if (measure.kind !== "metric" && measure.kind !== "habit") return [];
  const level = measure.kind === "metric" && ["last", "max", "min"].includes(measure.aggregation);
  const log: CheckIn[] = [];
  const { often, entry } = paceOf(random, kind, ways);
  for (let at = 0; at <= ways.today - ways.quietFor; at++) {
    const skip = random.chance(0.02);
    if ((!skip && !random.chance(often)) || at % 7 === ways.never) continue;
    const way = measure.kind === "metric" && kind.target !== null ? kind.target - measure.start : 0;
    const share = Math.min(1.05, (ways.effort * at) / ways.length);
    const raw =
      level && measure.kind === "metric"
        ? measure.start + way * share + random.normal(0, Math.abs(way) / 15)
        : random.amount(entry, 0.4);
    const value = Math.max(measure.step, Math.round(raw / measure.step) * measure.step);
    const takes = measure.kind === "metric" ? measure.aggregation !== "count" : measure.by !== "count";
    log.push({
      id: `check-in-${at}`,
      goalId: "goal",
      day: addDays(start, at),
      kind: skip ? "skip" : "entry",
      value: takes && !skip ? Number(value.toFixed(2)) : null,
      note: "",
      at: "2026-06-01T12:00:00.000Z",
      zone: "UTC",
      version: 1,
      deletedAt: null,
    });
  }
  return log;
}

/** How often and how much: mostly what the plan takes, times the effort, so that many goals are near their line. */
function paceOf(
  random: Random,
  { measure, target, entry }: Kind,
  ways: Ways,
): { often: number; entry: number } {
  const { often, effort, length } = ways;
  if (measure.kind !== "metric" || target === null || random.chance(0.3)) return { often, entry };
  const perDay = (effort * Math.abs(target - measure.start)) / (length + 1);
  if (measure.aggregation === "count" || perDay / often < measure.step)
    return { often: Math.min(1, perDay / measure.step), entry: measure.step };
  return { often, entry: perDay / often };
}

function pausesOf(random: Random, start: Day, ways: Ways): Pause[] {
  if (!random.chance(0.25)) return [];
  const from = random.chance(0.3) ? ways.today - 2 : Math.round(random.uniform(0, ways.length));
  const to = random.chance(0.2) ? null : addDays(start, from + Math.round(random.uniform(1, 14)));
  return [{ id: "pause", goalId: null, from: addDays(start, from), to, version: 1 }];
}

function stepsOf(random: Random, start: Day, ways: Ways): Milestone[] {
  const equal = random.chance(0.5);
  return Array.from({ length: Math.floor(random.uniform(0, 7)) }, (_, position) => ({
    id: `step-${position}`,
    goalId: "goal",
    title: "A step",
    weight: equal ? 1 : pick(random, [1, 2, 3]),
    due: random.chance(0.4) ? addDays(start, Math.round(random.uniform(1, ways.length))) : null,
    doneOn: random.chance(0.4)
      ? addDays(start, Math.round(random.uniform(0, Math.max(0, ways.today))))
      : null,
    position,
    version: 1,
  }));
}

/** A bigger goal, with up to four parts of any kind that run beside one another. */
function objective(random: Random, start: Day, ways: Ways, context: EvaluationContext): Life {
  const parts = Array.from({ length: Math.floor(random.uniform(0, 5)) }, () =>
    stateOf(random, pick(random, KINDS), start, { ...ways, ...waysOf(random), today: ways.today }, "goal"),
  );
  const whole: GoalState = {
    goal: goal({ kind: "objective" }, start, { title: "Get fit" }),
    plans: [plan(start, { due: ways.due ? addDays(start, ways.length) : null })],
    pauses: [],
    milestones: [],
    days: [],
    children: [],
  };
  const [view, ...views] = evaluateTree([whole, ...parts], context);
  return { view: viewOf(view ? [view] : []), parts: views, context };
}
