import { fromScaled, sumAmounts, toScaled } from "../amount/amount.ts";
import type { Area } from "../model/area.ts";
import type { CheckIn } from "../model/check-in.ts";
import type { Goal, Measure } from "../model/goal.ts";
import type { Milestone } from "../model/milestone.ts";
import type { Pause } from "../model/pause.ts";
import type { Cadence, Plan, Requirement } from "../model/plan.ts";
import { addDays, type Day, daysBetween, isoWeekday } from "../time/day.ts";
import { EXAMPLE_ID_PREFIX } from "./example-id.ts";

/** An account's content as rows: what the example fills in. */
export type ExampleYear = {
  areas: Area[];
  goals: Goal[];
  plans: (Plan & { goalId: string })[];
  pauses: Pause[];
  milestones: Milestone[];
  checkIns: CheckIn[];
};

// Blocks of ids: areas, goals, pauses, milestones and check-ins never meet.
const ids = { area: 0x10, goal: 0x100, pause: 0x200, milestone: 0x300, checkIn: 0x1000 };
function exampleId(number: number): string {
  return `${EXAMPLE_ID_PREFIX}${number.toString(16).padStart(12, "0")}`;
}

/** A small deterministic generator (mulberry32): the same seed is the same year. */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Entry = { value: number | null; note?: string };
/** What a person logs on a day: entries, a rest day, or nothing. `age` counts days since the goal's start. */
type Life = (on: { day: Day; age: number; weekday: number; chance: () => number }) => Entry[] | "skip";

type Script = {
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

const round = (value: number, step: number) => fromScaled(BigInt(Math.round(value / step)) * toScaled(step));
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

/** Logs on some days of the week with some probability, an amount around the usual. */
function often(odds: number, usual: number, spread: number, step: number, notes: string[] = []): Life {
  return ({ chance }) => {
    if (chance() > odds) return [];
    const value = Math.max(step, round(usual + (chance() - 0.5) * 2 * spread, step));
    const note = chance() < 0.12 ? notes[Math.floor(chance() * notes.length)] : undefined;
    return note === undefined ? [{ value }] : [{ value, note }];
  };
}

/** Done with some probability; now and then a rest day instead. */
function ticks(odds: number, rest = 0.02): Life {
  return ({ chance }) => {
    if (chance() < rest) return "skip";
    return chance() < odds ? [{ value: null }] : [];
  };
}

/** A reading that drifts from one level to another with day-to-day noise. */
function drift(from: number, to: number, days: number, noise: number, odds: number): Life {
  return ({ age, chance }) => {
    if (chance() > odds) return [];
    const level = from + (to - from) * Math.min(1, age / days);
    return [{ value: round(level + (chance() + chance() - 1) * noise, 0.1) }];
  };
}

const AREAS = ["Body", "Mind", "Home and money", "People"];
const day: Cadence = { kind: "day" };
const weekdays: Cadence = { kind: "weekdays", days: [1, 2, 3, 4, 5] };

/** Twenty goals of every kind; amounts and odds are made up, and nobody's. */
const SCRIPTS: Script[] = [
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
];

/** A fortnight away, ending so many days before today. */
const AWAY = { from: 145, to: 132 };

/**
 * A labelled, deterministic year: the same `today` gives the same rows. Nothing in it is later than `today`.
 * @param zone the person's zone, written on every check-in
 */
export function exampleYear(today: Day, zone: string): ExampleYear {
  const year: ExampleYear = { areas: [], goals: [], plans: [], pauses: [], milestones: [], checkIns: [] };
  year.areas = AREAS.map((name, i) => ({ id: exampleId(ids.area + i), name, position: i, version: 1 }));
  const away = { from: addDays(today, -AWAY.from), to: addDays(today, -AWAY.to) };
  year.pauses.push({ id: exampleId(ids.pause), goalId: null, ...away, version: 1 });
  SCRIPTS.forEach((script, index) => {
    const goal = goalOf(script, index, today);
    const log = logOf(script, index, goal, today, zone, away, year.checkIns.length);
    year.goals.push(goal);
    year.checkIns.push(...log);
    year.plans.push(...plansOf(script, goal, log, today));
    if (script.pausedSince !== undefined) {
      const from = addDays(today, -script.pausedSince);
      year.pauses.push({ id: exampleId(ids.pause + index + 1), goalId: goal.id, from, to: null, version: 1 });
    }
    for (const [title, weight, due, done] of script.milestones ?? []) {
      year.milestones.push({
        id: exampleId(ids.milestone + year.milestones.length),
        goalId: goal.id,
        title,
        weight,
        due: due === null ? null : addDays(today, due),
        doneOn: done === null ? null : addDays(today, done),
        position: year.milestones.length,
        version: 1,
      });
    }
  });
  return year;
}

function goalOf(script: Script, index: number, today: Day): Goal {
  const start = addDays(today, -script.began);
  return {
    id: exampleId(ids.goal + index),
    title: script.title,
    why: script.why ?? "",
    measure: script.measure,
    start,
    parentId: script.parent === undefined ? null : exampleId(ids.goal + script.parent),
    weight: script.weight ?? 1,
    areaId: script.area === null ? null : exampleId(ids.area + script.area),
    colour: script.colour,
    position: index,
    doneOn: script.doneAgo === undefined ? null : addDays(today, -script.doneAgo),
    closedAs: script.closed?.as ?? null,
    closedOn: script.closed ? addDays(today, -script.closed.ago) : null,
    closedNote: script.closed?.note ?? "",
    archivedAt: null,
    deletedAt: null,
    version: 1,
    createdAt: `${start}T08:00:00.000Z`,
  };
}

function logOf(
  script: Script,
  index: number,
  goal: Goal,
  today: Day,
  zone: string,
  away: { from: Day; to: Day },
  taken: number,
): CheckIn[] {
  const chance = dice(index * 7919 + 17);
  const log: CheckIn[] = [];
  const last = goal.closedOn ?? today;
  const paused = script.pausedSince === undefined ? null : addDays(today, -script.pausedSince);
  for (let age = 0; script.life && age <= daysBetween(goal.start, last); age += 1) {
    const on = addDays(goal.start, age);
    const logged = script.life({ day: on, age, weekday: isoWeekday(on), chance });
    // Today is still open, and away is away.
    if (on === today || (on >= away.from && on <= away.to) || (paused !== null && on >= paused)) continue;
    const entries = logged === "skip" ? [{ value: null }] : logged;
    for (const [nth, { value, note }] of entries.entries()) {
      log.push({
        id: exampleId(ids.checkIn + taken + log.length),
        goalId: goal.id,
        day: on,
        kind: logged === "skip" ? "skip" : "entry",
        value,
        note: note ?? "",
        at: `${on}T${String(9 + nth * 5).padStart(2, "0")}:30:00.000Z`,
        zone,
        version: 1,
        deletedAt: null,
      });
    }
  }
  return log;
}

/** Where the line begins; a habit has one when it counts towards a number. */
function fromValueOf({ measure, target }: Script): number | null {
  if (measure.kind === "metric") return measure.start;
  return measure.kind === "habit" && target !== undefined ? 0 : null;
}

function plansOf(script: Script, goal: Goal, log: CheckIn[], today: Day): (Plan & { goalId: string })[] {
  const first: Plan & { goalId: string } = {
    goalId: goal.id,
    from: goal.start,
    target: script.target ?? null,
    due: script.due === undefined ? null : addDays(today, script.due),
    rate: null,
    fromValue: fromValueOf(script),
    cadence: script.cadence ?? null,
    requirement: script.requirement ?? null,
  };
  if (!script.replanned) return [first];
  const from = addDays(today, -script.replanned.ago);
  const before = log.filter(({ day: on }) => on < from).map(({ value }) => value ?? 0);
  return [first, { ...first, from, target: script.replanned.target, fromValue: sumAmounts(before) }];
}
