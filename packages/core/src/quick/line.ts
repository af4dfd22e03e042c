import { checkGoalCreate } from "../decide/plan-change.ts";
import { capabilities } from "../model/capabilities.ts";
import { refuseCheckIn } from "../model/check-in.ts";
import { COLOURS, GoalCreate, type ListedGoal } from "../model/goal.ts";
import type { Plan } from "../model/plan.ts";
import { DomainError, type FieldError } from "../refusal/error.ts";
import { fieldErrors } from "../refusal/issue.ts";
import { ANY_ID } from "../refusal/text.ts";
import { type Day, latestDayOnEarth } from "../time/day.ts";
import { parseQuickAdd, type QuickAdd } from "./add.ts";
import type { DateContext } from "./date.ts";
import type { Question } from "./goal-measure.ts";
import type { Act, Step } from "./log/act.ts";
import type { LogContext } from "./log/context.ts";
import { parseQuickLog, pinOf, type QuickLog } from "./log/log.ts";
import { isPast } from "./log/words.ts";
import type { Open } from "./open-question.ts";
import { isOneOf, regex } from "./pattern.ts";
import { type Chip, lower, tidy } from "./reader.ts";
import { LANGUAGE } from "./spoken.ts";

/** What the small fields under the line answered. Amounts are numbers, in the unit of the line. */
export type Answers = { due?: Day; start?: number; from?: Day; amount?: number };

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

/**
 * What a line can be: acts on the log, all of them done by one Enter; a goal; or a question that comes first, with the `title`
 * that a goal would have.
 */
export type LineReading =
  | { kind: "nothing" }
  | { kind: "acts"; acts: readonly Act[]; chips: readonly Chip[] }
  | { kind: "goal"; goal: GoalReading; chips: readonly Chip[] }
  | { kind: "open"; open: Open; title: string; chips: readonly Chip[] };

export type LineContext = DateContext & {
  /** Milliseconds: only how far ahead a day may lie depends on it. */
  now: number;
  /** The person's running goals: an entry is one of theirs. */
  goals: readonly ListedGoal[];
  /** The ids of those that are limits, of which none can be logged. */
  limits?: ReadonlySet<string>;
  /** The open steps of their projects. */
  steps?: readonly Step[];
  /** Where their totals stand, by id. */
  currents?: ReadonlyMap<string, number>;
};

/** Whether a press of Enter does something: nothing is missing, asked or refused. */
export function isReady(reading: LineReading): boolean {
  if (reading.kind === "acts")
    return reading.acts.every(
      (act) => !("refused" in act && act.refused !== null) && !(act.act === "entry" && act.missing),
    );
  return reading.kind === "goal" && reading.goal.row !== null;
}

const PROMISES: readonly Chip["kind"][] = ["due", "span", "cadence", "comparator", "reminder", "area"];

/**
 * Tells whether a line promises something: by a day, over and over, or by a day that nobody can read ("save 5k by next summer").
 */
function isPromise(line: string, { chips, open }: QuickAdd): boolean {
  if (chips.some(({ kind }) => PROMISES.includes(kind))) return true;
  const { days, logs } = LANGUAGE;
  const words = lower(line);
  const starts = chips.some(({ kind }) => kind === "start");
  if (starts && !regex(`(?<!\\p{L})(?:${logs.set})(?!\\p{L})`).test(words)) return true;
  const again =
    open?.question === "unclear" && chips.some(({ kind }) => kind === "unclear") && hasRhythm(words);
  return again || regex(`(?<!\\p{L})(?:${days.until}) (?!(?:${days.notDue}))[\\p{L}\\d]`).test(words);
}

function hasRhythm(words: string): boolean {
  return regex(`(?<!\\p{L})(?:${LANGUAGE.rhythms.again})(?!\\p{L})`).test(words);
}

/**
 * Reads the whole line as the person means it. It is an entry or another act on the log when it says that something happened, a
 * goal when it promises something, and a question where neither is sure. What has happened never makes a goal. `as: "goal"` is
 * the person's word against an entry.
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
  const past = isPast(lower(line));
  const pinned = pinOf(line, context.goals) !== null;
  // "skip guitar until Monday" is about the log, "skip sugar every day" is a goal.
  const rests =
    LANGUAGE.logs.rests.test(lower(line)) && !promise.chips.some(({ kind }) => kind === "cadence");
  if (as === "entry" && (past || pinned || rests || !isPromise(line, promise))) {
    const log = parseQuickLog(line, logContext(context));
    const logged = loggedOf(log, past || pinned, promise, context, answers);
    if (logged) return logged;
  }
  if (past) return { kind: "open", open: anyGoal(line, context.goals), title: promise.title, chips: [] };
  return goalOf(line, promise, context, answers);
}

function logContext({ limits, steps, currents, ...context }: LineContext): LogContext {
  return { ...context, limits: limits ?? new Set(), steps: steps ?? [], currents: currents ?? new Map() };
}

/** What a line does to the log; null where it is no act on it. */
function loggedOf(
  { acts, open, chips, fits }: QuickLog,
  sure: boolean,
  promise: QuickAdd,
  context: LineContext,
  answers: Answers,
): LineReading | null {
  const about = fits.length > 0 || (open?.question === "which" && open.choices.length > 0);
  if (open && (sure || about)) return { kind: "open", open, title: promise.title, chips };
  if (acts.length === 0) return null;
  const [only] = acts;
  // "run a marathon" shares a word with a goal, and says nothing that an entry could hold.
  const wordsOnly =
    acts.length === 1 &&
    only?.act === "entry" &&
    only.missing &&
    only.note !== "" &&
    only.day === context.today;
  const figures =
    promise.measure !== null || promise.open?.question === "rhythm" || promise.open?.question === "kind";
  if (wordsOnly && !figures && !sure && answers.amount === undefined && promise.open?.question !== "unclear")
    return null;
  return { kind: "acts", acts: acts.map((act) => checked(act, context, answers)), chips };
}

/** What has happened fits none of the goals: which one is it? Those whose words are nearest come first. */
function anyGoal(line: string, goals: readonly ListedGoal[]): Open {
  const able = goals.filter(({ measure }) => capabilities(measure).logs);
  const near = (title: string) =>
    lower(title)
      .split(" ")
      .filter((word) => isOneOf(word.replace(/\P{L}/gu, "") || "-", lower(line))).length;
  const ranked = able.toSorted((a, b) => near(b.title) - near(a.title));
  const choices = ranked.slice(0, 4).map(({ title }) => ({ says: { title }, line: `${title}: ${line}` }));
  return { question: "which", words: "", choices };
}

/** The act with the answers in it, and whether the goal refuses it. */
function checked(act: Act, context: LineContext, answers: Answers): Act {
  if (act.act === "entry") {
    const value = act.missing ? (answers.amount ?? null) : act.value;
    const missing = act.missing && value === null;
    return { ...act, value, missing, refused: refusedOf(act.goal, act.day, value ?? 0, context) };
  }
  if (act.act === "set") return { ...act, refused: refusedOf(act.goal, act.day, act.value, context) };
  return act.act === "skip" ? { ...act, refused: refusedOf(act.goal, act.day, 0, context) } : act;
}

function refusedOf(
  goal: ListedGoal,
  day: Day,
  value: number,
  { now, today }: LineContext,
): FieldError | null {
  if (day > today) return { field: "day", reason: "day_future" };
  try {
    refuseCheckIn(goal, { day, kind: "entry", value }, latestDayOnEarth(now));
    return null;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.fields[0] ?? null;
  }
}

function goalOf(line: string, promise: QuickAdd, context: LineContext, answers: Answers): LineReading {
  const said = withAnswers(line, answers);
  const read = said === line ? promise : parseQuickAdd(said, context);
  const { chips, title } = promise;
  if (promise.open) return { kind: "open", open: promise.open, title, chips };
  if (read.measure === null || read.plan === null)
    return { kind: "open", open: { question: "measure", words: "", choices: [] }, title, chips };
  const input = {
    title,
    why: "",
    measure: read.measure,
    start: read.start,
    plan: read.plan,
    parentId: null,
    weight: 1,
    colour: nextColour(context.goals),
  };
  const ask = promise.ask.slice(0, 3);
  const missing = ask.includes("start") && answers.start === undefined;
  const goal = {
    input,
    area: promise.area,
    reminder: promise.reminder,
    ask,
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

function planned(input: GoalReading["input"], now: number): Pick<GoalReading, "row" | "refused"> {
  const checkedInput = GoalCreate.safeParse({ ...input, id: ANY_ID });
  if (!checkedInput.success) return { row: null, refused: fieldErrors(checkedInput.error.issues) };
  try {
    return { row: checkGoalCreate(checkedInput.data, latestDayOnEarth(now)), refused: [] };
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
