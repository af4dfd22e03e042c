import type { Goal, Measure } from "../model/goal.ts";
import type { Cadence, Requirement } from "../model/plan.ts";
import { drift, type Life, often, round, ticks } from "./example-life.ts";

/** A goal of the example as it is written down: days are counted from today. */
export type Script = {
  title: string;
  why?: string;
  area: number | null;
  colour: Goal["colour"];
  measure: Measure;
  /** Days before today on which it began. */
  began: number;
  /** Days after today (negative: before) on which it is due. */
  due?: number;
  target?: number;
  cadence?: Cadence;
  requirement?: Requirement;
  /** A later plan row: so many days before today, to this target, from the value then reached. */
  replanned?: { ago: number; target: number };
  parent?: number;
  weight?: number;
  closed?: { as: "reached" | "let_go"; ago: number; note: string };
  doneAgo?: number;
  milestones?: [title: string, weight: number, due: number | null, done: number | null][];
  pausedSince?: number;
  life?: Life;
};

const metric = (
  unit: string,
  step: number,
  start: number,
  aggregation: Extract<Measure, { kind: "metric" }>["aggregation"],
  direction: "up" | "down",
): Measure => ({ kind: "metric", unit, step, start, aggregation, direction });
const habit = (unit: string, by: "count" | "sum" | "mean", step = 1): Measure => ({
  kind: "habit",
  unit,
  step,
  by,
});

/** The parts of life that the goals are grouped by. */
export const AREAS = ["Body", "Mind", "Home and money", "People"];
const day: Cadence = { kind: "day" };
const weekdays: Cadence = { kind: "weekdays", days: [1, 2, 3, 4, 5] };

/** Twenty-three goals of every kind. Their amounts and odds are made up, and nobody's. */
export const SCRIPTS: Script[] = [
  {
    title: "A healthier year",
    why: "To climb stairs without thinking about it.",
    area: 0,
    colour: "spruce",
    measure: { kind: "objective" },
    began: 330,
    due: 35,
  },
  {
    title: "Run 800 km",
    area: 0,
    colour: "spruce",
    measure: metric("km", 0.1, 0, "sum", "up"),
    began: 330,
    due: 35,
    target: 700,
    replanned: { ago: 120, target: 800 },
    parent: 0,
    weight: 2,
    life: often(0.36, 6.4, 3.4, 0.1, ["Along the canal, easy.", "Rain the whole way.", "With a friend."]),
  },
  {
    title: "Weigh 75 kg",
    area: 0,
    colour: "amber",
    measure: metric("kg", 0.1, 83, "last", "down"),
    began: 250,
    due: 90,
    target: 75,
    parent: 0,
    life: drift(83, 77.2, 250, 0.9, 0.85),
  },
  {
    title: "Strength training",
    area: 0,
    colour: "plum",
    measure: habit("", "count"),
    began: 300,
    cadence: { kind: "week" },
    requirement: { kind: "at_least", n: 3 },
    parent: 0,
    life: ticks(0.45, 0.01),
  },
  {
    title: "No more than 2 coffees a day",
    area: 0,
    colour: "rose",
    measure: habit("coffees", "sum"),
    began: 200,
    cadence: day,
    requirement: { kind: "at_most", n: 2 },
    life: ({ chance }) => Array.from({ length: Math.floor(chance() * 2.4 + 0.35) }, () => ({ value: 1 })),
  },
  {
    title: "Sleep 7 to 9 hours",
    area: 0,
    colour: "iris",
    measure: habit("h", "mean", 0.1),
    began: 180,
    cadence: { kind: "week" },
    requirement: { kind: "between", min: 7, max: 9 },
    life: often(0.9, 7.4, 1.2, 0.1),
  },
  {
    title: "Longest plank",
    area: 0,
    colour: "sky",
    measure: metric("s", 1, 45, "max", "up"),
    began: 150,
    due: 60,
    target: 180,
    life: ({ age, chance }) =>
      chance() < 0.3 ? [{ value: Math.round(45 + age * 0.7 + chance() * 15) }] : [],
  },
  {
    title: "5 km in 25 minutes",
    area: 0,
    colour: "sky",
    measure: metric("min", 0.1, 31, "min", "down"),
    began: 300,
    due: 20,
    target: 25,
    closed: { as: "let_go", ago: 75, note: "Running slower and further is more fun." },
    life: ({ age, chance }) => (chance() < 0.08 ? [{ value: round(31 - age * 0.011 + chance(), 0.1) }] : []),
  },
  {
    title: "Read 20 pages",
    area: 1,
    colour: "sky",
    measure: habit("pages", "sum"),
    began: 320,
    cadence: weekdays,
    requirement: { kind: "at_least", n: 20 },
    life: ({ weekday, chance }) => {
      if (weekday > 5) return chance() < 0.2 ? [{ value: 15 }] : [];
      return chance() < 0.82
        ? [{ value: 12 + Math.floor(chance() * 4) }, { value: 8 + Math.floor(chance() * 6) }]
        : [];
    },
  },
  {
    title: "Meditate 10 minutes",
    area: 1,
    colour: "iris",
    measure: habit("", "count"),
    began: 210,
    cadence: day,
    requirement: { kind: "at_least", n: 1 },
    life: ticks(0.83),
  },
  {
    title: "Read 24 books",
    area: 1,
    colour: "plum",
    measure: metric("books", 1, 0, "count", "up"),
    began: 330,
    due: 35,
    target: 24,
    life: ticks(0.062, 0),
  },
  {
    title: "60 focused mornings",
    area: 1,
    colour: "amber",
    measure: habit("", "count"),
    began: 100,
    due: 40,
    target: 60,
    cadence: weekdays,
    requirement: { kind: "at_least", n: 1 },
    life: ({ weekday, chance }) => (weekday <= 5 && chance() < 0.66 ? [{ value: null }] : []),
  },
  {
    title: "Practise guitar",
    area: 1,
    colour: "rose",
    measure: habit("min", "sum"),
    began: 240,
    cadence: { kind: "weekdays", days: [1, 3, 5] },
    requirement: { kind: "at_least", n: 30 },
    pausedSince: 18,
    life: ({ weekday, chance }) =>
      weekday % 2 === 1 && weekday < 6 && chance() < 0.7 ? [{ value: 30 }] : [],
  },
  {
    title: "Write 50,000 words in a month",
    area: 1,
    colour: "iris",
    measure: metric("words", 50, 0, "sum", "up"),
    began: 290,
    due: -260,
    target: 50_000,
    closed: { as: "reached", ago: 262, note: "Earlier than planned. The first draft exists." },
    life: ({ age, chance }) => (age > 28 ? [] : [{ value: 1400 + 50 * Math.floor(chance() * 18) }]),
  },
  {
    title: "House deposit, £6,000",
    area: 2,
    colour: "amber",
    measure: metric("£", 1, 0, "sum", "up"),
    began: 240,
    due: 150,
    target: 6000,
    life: ({ day: on, age }) => (on.endsWith("-01") && age < 180 ? [{ value: 420 }] : []),
  },
  {
    title: "Pay off the card",
    area: 2,
    colour: "rose",
    measure: metric("£", 1, 2400, "sum", "down"),
    began: 210,
    due: 120,
    target: 0,
    life: ({ day: on }) => (on.endsWith("-28") ? [{ value: 240 }] : []),
  },
  {
    title: "Ship the website",
    area: 2,
    colour: "spruce",
    measure: { kind: "checklist" },
    began: 60,
    due: 45,
    milestones: [
      ["Write the texts", 2, -30, -28],
      ["Choose the pictures", 1, -14, -9],
      ["Build the pages", 3, 10, null],
      ["Ask three people to try it", 1, 30, null],
      ["Publish", 1, null, null],
    ],
  },
  {
    title: "Get the driving licence",
    area: 2,
    colour: "plum",
    measure: { kind: "outcome" },
    began: 120,
    due: 80,
  },
  {
    title: "Call home twice a month",
    area: 3,
    colour: "rose",
    measure: habit("", "count"),
    began: 300,
    cadence: { kind: "month" },
    requirement: { kind: "at_least", n: 2 },
    life: ticks(0.085, 0),
  },
  {
    title: "A long walk every other weekend",
    area: 3,
    colour: "spruce",
    measure: habit("", "count"),
    began: 280,
    cadence: { kind: "weeks", every: 2 },
    requirement: { kind: "at_least", n: 1 },
    life: ({ weekday, chance }) => (weekday >= 6 && chance() < 0.3 ? [{ value: null }] : []),
  },
  {
    title: "Water the plants every 4 days",
    area: 2,
    colour: "spruce",
    measure: habit("", "count"),
    began: 160,
    cadence: { kind: "days", every: 4 },
    requirement: { kind: "at_least", n: 1 },
    life: ticks(0.42, 0),
  },
  {
    title: "Look over the accounts",
    area: 2,
    colour: "sky",
    measure: habit("", "count"),
    began: 270,
    cadence: { kind: "monthdays", days: [1, 15] },
    requirement: { kind: "at_least", n: 1 },
    life: ({ day: on, chance }) => (/-(01|15)$/.test(on) && chance() < 0.85 ? [{ value: null }] : []),
  },
  {
    title: "See the grandparents every quarter",
    area: 3,
    colour: "amber",
    measure: habit("", "count"),
    began: 320,
    cadence: { kind: "months", every: 3 },
    requirement: { kind: "at_least", n: 1 },
    life: ({ weekday, chance }) => (weekday === 7 && chance() < 0.09 ? [{ value: null }] : []),
  },
];
