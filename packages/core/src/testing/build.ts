import type { CheckIn } from "../model/check-in.ts";
import type { Figures } from "../model/figures.ts";
import type { Goal, HabitMeasure, Measure, MetricMeasure } from "../model/goal.ts";
import type { Milestone } from "../model/milestone.ts";
import type { Pause } from "../model/pause.ts";
import type { Cadence, Plan, Requirement } from "../model/plan.ts";
import type { Child } from "../model/view.ts";
import type { Day, Weekday } from "../time/day.ts";
import type { OracleInput } from "./oracle/facts.ts";

/** Small builders, so that an example is read at a glance. Days without a year are of 2026; 2026-03-02 is a Monday. */

export function on(day: string): Day {
  return day.length === 5 ? `2026-${day}` : day;
}

export function metric(
  pair: "sum up" | "sum down" | "last up" | "last down" | "count up" | "max up" | "min down",
  start = 0,
  step = 1,
): MetricMeasure {
  const aggregation = (["sum", "last", "count", "max", "min"] as const).find((name) => pair.startsWith(name));
  return {
    kind: "metric",
    unit: "km",
    step,
    start,
    aggregation: aggregation ?? "sum",
    direction: pair.endsWith("up") ? "up" : "down",
  };
}

export function habit(by: HabitMeasure["by"], step = 1): HabitMeasure {
  return { kind: "habit", unit: by === "count" ? "" : "h", step, by };
}

export const DAY: Cadence = { kind: "day" };
export const WEEK: Cadence = { kind: "week" };
export const MONTH: Cadence = { kind: "month" };
export function weekdays(...days: Weekday[]): Cadence {
  return { kind: "weekdays", days };
}
export function blocks(every: number): Cadence {
  return { kind: "weeks", every };
}
export const QUARTER: Cadence = { kind: "months", every: 3 };
export function everyDays(every: number): Cadence {
  return { kind: "days", every };
}
export function monthdays(...days: number[]): Cadence {
  return { kind: "monthdays", days };
}
export function atLeast(n: number): Requirement {
  return { kind: "at_least", n };
}
export function atMost(n: number): Requirement {
  return { kind: "at_most", n };
}
export function between(min: number, max: number): Requirement {
  return { kind: "between", min, max };
}

/** "03-02 5; 03-03 skip; 03-04; 03-05@08 3; 03-06 4 deleted": a day, the hour of logging, the value. In the order of logging. */
export function log(text: string): CheckIn[] {
  return text
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part, index) => {
      const [when = "", ...words] = part.split(" ");
      const [day = "", hour] = when.split("@");
      const value = words.find((word) => word !== "skip" && word !== "deleted");
      const minute = `2026-06-01T12:${String(index).padStart(2, "0")}:00.000Z`;
      return {
        id: `check-in-${String(index).padStart(3, "0")}`,
        goalId: "goal",
        day: on(day),
        kind: words.includes("skip") ? "skip" : "entry",
        value: value === undefined ? null : Number(value),
        note: "",
        at: hour === undefined ? minute : `${on(day)}T${hour}:00:00.000Z`,
        zone: "UTC",
        version: 1,
        deletedAt: words.includes("deleted") ? "2026-12-31T00:00:00.000Z" : null,
      };
    });
}

/** "03-05..03-07; 03-10.." */
export function pauses(text: string): Pause[] {
  return text
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part, index) => {
      const [from = "", to = ""] = part.split("..");
      return {
        id: `pause-${index}`,
        goalId: index % 2 === 0 ? "goal" : null,
        from: on(from),
        to: to === "" ? null : on(to),
        version: 1,
      };
    });
}

/** "1 due 03-05 done 03-04; 2; 1 done 03-09": weights, due days, done days. */
export function items(text: string): Milestone[] {
  return text
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part, index) => {
      const words = part.split(" ");
      const after = (word: string): Day | null => {
        const at = words.indexOf(word);
        return at < 0 ? null : on(words[at + 1] ?? "");
      };
      return {
        id: `item-${index}`,
        goalId: "goal",
        title: `item ${index}`,
        weight: Number(words[0]),
        due: after("due"),
        doneOn: after("done"),
        position: index,
        version: 1,
      };
    });
}

export function plan(from: string, row: Partial<Omit<Plan, "from" | "due">> & { due?: string | null }): Plan {
  return {
    target: null,
    rate: null,
    fromValue: null,
    cadence: null,
    requirement: null,
    ...row,
    from: on(from),
    due: row.due ? on(row.due) : null,
  };
}

export function goal(measure: Measure, start: string, change: Partial<Goal> = {}): Goal {
  return {
    id: "goal",
    title: "A goal",
    why: "",
    measure,
    start: on(start),
    parentId: null,
    weight: 1,
    areaId: null,
    colour: "spruce",
    position: 0,
    doneOn: null,
    closedAs: null,
    closedOn: null,
    closedNote: "",
    archivedAt: null,
    deletedAt: null,
    version: 1,
    createdAt: "2026-01-01T00:00:00.000Z",
    ...change,
  };
}

/** Figures that say nothing but what is given. */
export function figures(change: Partial<Figures>): Figures {
  return {
    asOf: "2026-03-11",
    status: null,
    current: null,
    lateCurrent: null,
    target: null,
    due: null,
    remaining: null,
    raw: null,
    bar: null,
    line: null,
    expected: null,
    paceAmount: null,
    paceDays: null,
    planDays: null,
    daysLeft: null,
    needPerDay: null,
    enough: null,
    buffer: null,
    reachedOn: null,
    firstReachedOn: null,
    habit: null,
    heldBackBy: null,
    forecast: { kind: "none" },
    ...change,
  };
}

export function child(id: string, weight: number, change: Partial<Figures>, counts = true): Child {
  return { id, title: id, weight, counts, figures: figures(change), verdict: { kind: "no_line" } };
}

type Row = Parameters<typeof plan>[1] & { from?: string };

/** The question of one example. Start 03-02 unless said; the first plan row begins at the start, from the start value. */
export function ask(input: {
  measure: Measure;
  start?: string;
  plan?: Row | Row[];
  pauses?: string;
  log?: string;
  items?: string;
  children?: Child[];
  doneOn?: string;
  closedOn?: string;
  today: string;
  weekStart?: Weekday;
}): OracleInput {
  const { measure } = input;
  const start = input.start ?? "03-02";
  const given = input.plan ?? {};
  const rows = Array.isArray(given) ? given : [given];
  return {
    goal: goal(measure, start, {
      doneOn: input.doneOn ? on(input.doneOn) : null,
      closedOn: input.closedOn ? on(input.closedOn) : null,
      closedAs: input.closedOn ? "reached" : null,
    }),
    plans: rows.map(({ from, ...row }) =>
      plan(from ?? start, { fromValue: measure.kind === "metric" ? measure.start : 0, ...row }),
    ),
    pauses: pauses(input.pauses ?? ""),
    milestones: items(input.items ?? ""),
    checkIns: log(input.log ?? ""),
    children: input.children ?? [],
    today: on(input.today),
    weekStart: input.weekStart ?? 1,
  };
}
