import { parseQuickAdd } from "../../quick/add.ts";
import type { DateContext } from "../../quick/date.ts";
import { isReady, type LineContext, readLine } from "../../quick/line.ts";
import { goalNotation } from "./goal-notation.ts";
import { AMOUNT_GOALS } from "./goals-amounts.ts";
import { NAME_GOALS } from "./goals-names.ts";
import { RHYTHM_GOALS } from "./goals-rhythms.ts";
import { type Half, type HeardByClass, halfOf } from "./halves.ts";
import { LOG_GOALS, LOG_LIMITS, LOG_STEPS } from "./log-goals.ts";
import { logNotation, scoreLog } from "./log-notation.ts";
import { ACT_LOGS } from "./logs-acts.ts";
import { ENTRY_LOGS } from "./logs-entries.ts";
import { type Outcome, scoreGoal } from "./score.ts";

export const GOAL_SENTENCES: HeardByClass = { ...AMOUNT_GOALS, ...RHYTHM_GOALS, ...NAME_GOALS };
export const LOG_SENTENCES: HeardByClass = { ...ENTRY_LOGS, ...ACT_LOGS };

/** A sentence and how it was heard. */
export type Heard = { of: string; half: Half; said: string; meant: string; heard: string; outcome: Outcome };

// A Sunday.
const dates: DateContext = { today: "2026-11-22", weekStart: 1, dayFirst: true };
const nobody: LineContext = { ...dates, now: Date.UTC(2026, 10, 22, 12), goals: [] };
/** The person with the goals of `log-goals.ts`. */
export const SOMEBODY: LineContext = {
  ...nobody,
  goals: LOG_GOALS,
  limits: LOG_LIMITS,
  steps: LOG_STEPS,
  currents: new Map([
    ["run", 100],
    ["savings", 1000],
    ["books", 3],
  ]),
};

function hear(
  sentences: HeardByClass,
  one: (said: string, meant: string) => Pick<Heard, "heard" | "outcome">,
): Heard[] {
  return Object.entries(sentences).flatMap(([of, list]) =>
    list.map(([said, meant], index) => ({ of, half: halfOf(index), said, meant, ...one(said, meant) })),
  );
}

/** How the goals of the golden table are heard by somebody who has none yet. */
export function heardGoals(): Heard[] {
  return hear(GOAL_SENTENCES, (said, meant) => {
    const ready = isReady(readLine(said, nobody));
    const heard = goalNotation(parseQuickAdd(said, dates), dates.today);
    return { heard, outcome: scoreGoal(meant, heard, ready) };
  });
}

export function heardLogs(): Heard[] {
  return hear(LOG_SENTENCES, (said, meant) => {
    const reading = readLine(said, SOMEBODY);
    const heard = logNotation(reading, dates.today);
    return { heard, outcome: scoreLog(meant, heard, isReady(reading)) };
  });
}

/** The share of sentences with one of the outcomes. */
export function shareOf(heard: readonly Heard[], ...outcomes: Outcome[]): number {
  return heard.filter(({ outcome }) => outcomes.includes(outcome)).length / heard.length;
}
