import type { COLOURS, DayReading } from "@cairn/core/model/goal";
import type { Cadence, MONTH_BLOCKS } from "@cairn/core/model/plan";
import type { Day } from "@cairn/core/time/day";

/** What the form holds: words as typed, choices as chosen. */
export type GoalModel = {
  kind: "number" | "habit" | "limit" | "done" | "bigger";
  title: string;
  why: string;
  areaId: string;
  /** The objective it belongs to, and how much it counts there; empty: none. */
  parentId: string;
  weight: string;
  /** Get it done: step by step, or done or not. */
  steps: boolean;
  /** The name of an area that is made with the goal. */
  newArea: string;
  colour: (typeof COLOURS)[number];
  start: Day;
  unit: string;
  /** Empty: the unit's usual step. */
  step: string;
  /** Reach a number: what an entry means. */
  entries: "sum" | "count" | "last" | "best";
  direction: "up" | "down";
  /** Which of several entries of a day counts, where the latest value does. */
  ofDay: DayReading | "last";
  from: string;
  target: string;
  due: string;
  rate: string;
  ratePer: "day" | "week" | "month";
  /** Habits and limits: what a period is judged by. */
  by: "count" | "sum" | "mean";
  cadence: Cadence["kind"];
  days: (1 | 2 | 3 | 4 | 5 | 6 | 7)[];
  monthdays: number[];
  /** Weeks or days of a block. */
  every: string;
  everyMonths: (typeof MONTH_BLOCKS)[number];
  between: boolean;
  least: string;
  most: string;
  /** A number of kept periods to reach; empty: none. */
  successes: string;
};

export function emptyModel(today: Day): GoalModel {
  return {
    kind: "number",
    title: "",
    why: "",
    areaId: "",
    parentId: "",
    weight: "1",
    steps: true,
    newArea: "",
    colour: "spruce",
    start: today,
    unit: "",
    step: "",
    entries: "sum",
    direction: "up",
    ofDay: "last",
    from: "",
    target: "",
    due: "",
    rate: "",
    ratePer: "week",
    by: "count",
    cadence: "day",
    days: [1, 2, 3, 4, 5],
    monthdays: [1],
    every: "2",
    everyMonths: 3,
    between: false,
    least: "1",
    most: "2",
    successes: "",
  };
}
