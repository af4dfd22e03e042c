import { checkGoalCreate } from "../decide/plan-change.ts";
import { capabilities } from "../model/capabilities.ts";
import { refuseCheckIn } from "../model/check-in.ts";
import { COLOURS, GoalCreate, type ListedGoal } from "../model/goal.ts";
import type { Plan } from "../model/plan.ts";
import { DomainError, type FieldError } from "../refusal/error.ts";
import { fieldErrors } from "../refusal/issue.ts";
import { ANY_ID } from "../refusal/text.ts";
import { type Day, latestDayOnEarth } from "../time/day.ts";
import { parseQuickAdd } from "./add.ts";
import type { DateContext } from "./date.ts";
import type { Question } from "./goal.ts";
import { type LogTarget, parseQuickLog, type QuickLog } from "./log.ts";
import { type Chip, tidy } from "./reader.ts";
import { en } from "./words.ts";

/** What the small fields under the line answered. Amounts are numbers, in the unit of the line. */
export type Answers = { due?: Day; start?: number; from?: Day; amount?: number };

/** An entry of a goal that is there. It is `missing` when the goal takes an amount and none was said. */
export type EntryReading = Omit<QuickLog, "chips"> & {
  goal: ListedGoal;
  missing: boolean;
  refused: FieldError | null;
};
/** A goal to be made: its input but for id and area, and the plan row that core makes of it, null when it was refused. */
export type GoalReading = {
  input: Omit<GoalCreate, "id" | "areaId">;
  row: Plan | null;
  area: string | null;
  reminder: string | null;
  /** At most three, in the order in which they are asked; those answered stay asked. */
  ask: Question[];
  /** What the first day would be without an answer: where the span that was named begins. */
  from: Day;
  refused: FieldError[];
};

/** What a line can be. A `name` is words without a measure, for the form. */
export type LineReading =
  | { kind: "nothing" }
  | { kind: "entry"; entry: EntryReading; chips: Chip[] }
  | { kind: "goal"; goal: GoalReading; chips: Chip[] }
  | { kind: "name"; title: string; chips: Chip[] };

export type LineContext = DateContext & {
  /** Milliseconds: only how far ahead a day may lie depends on it. */
  now: number;
  /** The person's running goals: an entry is one of theirs. */
  goals: readonly ListedGoal[];
};

/** Lists the goals that an entry can mean: those that take check-ins. */
function targetsOf(goals: readonly ListedGoal[]): LogTarget[] {
  return goals.flatMap(({ id, title, measure }) => {
    const { logs, unit, takesValue, level } = capabilities(measure);
    return logs ? [{ id, title, unit, takesValue, level }] : [];
  });
}

const PROMISES: readonly Chip["kind"][] = [
  "due",
  "span",
  "cadence",
  "comparator",
  "start",
  "reminder",
  "area",
];

/**
 * Tells whether a line promises something by a day that nobody can read: "save 5k by next summer" is still a promise, unless it
 * happened ("saved").
 */
function isOpenPromise(line: string): boolean {
  const words = line.toLowerCase();
  const first = /^\p{L}+/u.exec(words)?.[0] ?? "";
  if (first in en.irregular || first.endsWith("ed")) return false;
  return new RegExp(`(?<!\\p{L})(?:by|until|till) (?!(?:${en.notDue})(?!\\p{L}))[\\p{L}\\d]`, "u").test(
    words,
  );
}

/**
 * Reads the whole line as the person means it. It is an entry when it fits one goal and says that something happened (an amount,
 * a past day, or a goal that only counts), a goal when it promises something, and a name when neither. `as: "goal"` is the
 * person's word against an entry.
 */
export function readLine(
  typed: string,
  context: LineContext,
  answers: Answers = {},
  as: "entry" | "goal" = "entry",
): LineReading {
  const line = tidy(typed).trimEnd();
  if (line === "") return { kind: "nothing" };
  const promise = parseQuickAdd(line, context);
  if (as === "entry" && !promise.chips.some(({ kind }) => PROMISES.includes(kind)) && !isOpenPromise(line)) {
    const log = parseQuickLog(line, targetsOf(context.goals), context);
    const goal = context.goals.find(({ id }) => id === log?.goalId);
    if (log && goal) {
      const counts = targetsOf([goal]).every(({ takesValue }) => !takesValue);
      // A goal's own name alone: how much of it is asked.
      const named = promise.measure === null && log.note === "";
      if (counts || named || log.value !== null || log.day !== context.today || answers.amount !== undefined)
        return { kind: "entry", entry: entryOf(log, goal, counts, context, answers), chips: log.chips };
    }
  }
  const read = parseQuickAdd(withAnswers(line, answers), context);
  const chips = promise.chips;
  if (read.measure === null || read.plan === null) return { kind: "name", title: promise.title, chips };
  const input = {
    title: promise.title,
    why: "",
    measure: read.measure,
    start: read.start,
    plan: read.plan,
    parentId: null,
    weight: 1,
    colour: nextColour(context.goals),
  };
  const asked = promise.ask.slice(0, 3);
  const missing = asked.includes("start") && answers.start === undefined;
  const goal = {
    input,
    area: promise.area,
    reminder: promise.reminder,
    ask: asked,
    from: promise.start,
    ...(missing
      ? { row: null, refused: [{ field: "start", reason: "required" }] }
      : planned(input, context.now)),
  };
  return { kind: "goal", goal, chips };
}

/** Writes the answers into the line as words: they are read as if they had been said, so that there is one grammar. */
export function withAnswers(line: string, { start, due, from }: Answers): string {
  return [
    line,
    ...(start === undefined ? [] : [`starting at ${plain(start)}`]),
    ...(due === undefined ? [] : [`by ${due}`]),
    ...(from === undefined ? [] : [`from ${from}`]),
  ].join(" ");
}

function entryOf(
  { chips: _, ...log }: QuickLog,
  goal: ListedGoal,
  counts: boolean,
  { now, today }: LineContext,
  answers: Answers,
): EntryReading {
  const value = counts ? null : (log.value ?? answers.amount ?? null);
  const missing = !counts && value === null;
  if (log.day > today)
    return { ...log, value, goal, missing, refused: { field: "day", reason: "day_future" } };
  try {
    refuseCheckIn(goal, { day: log.day, kind: "entry", value: value ?? 0 }, latestDayOnEarth(now));
    return { ...log, value, goal, missing, refused: null };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { ...log, value, goal, missing, refused: error.fields[0] ?? null };
  }
}

function planned(input: GoalReading["input"], now: number): Pick<GoalReading, "row" | "refused"> {
  const checked = GoalCreate.safeParse({ ...input, id: ANY_ID });
  if (!checked.success) return { row: null, refused: fieldErrors(checked.error.issues) };
  try {
    return { row: checkGoalCreate(checked.data, latestDayOnEarth(now)), refused: [] };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { row: null, refused: error.fields };
  }
}

/** Writes a number as the grammar reads it: no exponent, no grouping. */
function plain(value: number): string {
  return value.toFixed(6).replace(/\.?0+$/, "");
}

/** Chooses the colour that the fewest of the goals have, the first of the palette among equals. */
export function nextColour(goals: readonly Pick<ListedGoal, "colour">[]): ListedGoal["colour"] {
  const used = (colour: ListedGoal["colour"]) => goals.filter((goal) => goal.colour === colour).length;
  return COLOURS.reduce((least, colour) => (used(colour) < used(least) ? colour : least));
}
