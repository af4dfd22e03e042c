import { sumAmounts } from "../amount/amount.ts";
import type { Area } from "../model/area.ts";
import type { CheckIn } from "../model/check-in.ts";
import type { Goal } from "../model/goal.ts";
import type { Milestone } from "../model/milestone.ts";
import type { Pause } from "../model/pause.ts";
import type { Plan } from "../model/plan.ts";
import { addDays, type Day, daysBetween, isoWeekday } from "../time/day.ts";
import { AREAS, SCRIPTS, type Script } from "./example-goals.ts";
import { EXAMPLE_ID_PREFIX } from "./example-id.ts";
import { dice } from "./example-life.ts";

/** The content of an account as rows, which the example fills in. */
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

/** Everything rests for a fortnight that ends so many days before today. */
const AWAY = { from: 145, to: 132 };

/**
 * Makes a labelled, deterministic year: the same `today` gives the same rows, and nothing in it is later than `today`.
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

/** Returns where the line begins; a habit has one when it counts towards a number. */
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
