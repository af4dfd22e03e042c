import { parseArgs } from "node:util";
import type { ClosedAs } from "@cairn/core/model/goal";
import { CLOSED_AS } from "@cairn/core/model/goal";
import type { GoalTab } from "@cairn/core/model/goal-tab";
import type { Rate } from "@cairn/core/model/plan";
import { amountOf, type DayWord, dateOf, dayWord, rateOf, tabOf, UsageError } from "./argument-words.ts";

/** What was asked for. */
export type Command = { name: "help" } | { name: "version" } | ParsedCommand;
type Common = { json: boolean };
/** Days from and until which something holds; null = today, and open. */
type Span = { from: string | null; until: string | null };
export const STEPS = ["reopen", "archive", "unarchive", "trash", "restore"] as const;
export type Step = (typeof STEPS)[number];
export const WAYS = ["more", "later", "less"] as const;

/** What Cairn is asked for. */
export type ParsedCommand = Common &
  (
    | { name: "today"; day: DayWord }
    | { name: "goals"; tab: GoalTab }
    | { name: "goal"; goal: string }
    | { name: "log"; goal: string; value: number | null; rest: boolean; day: DayWord; note: string }
    | { name: "undo" }
    | { name: "done"; goal: string; milestone: string | null; day: DayWord }
    | { name: "milestones"; goal: string }
    | PlanAsked
    | { name: "ways-back"; goal: string; take: (typeof WAYS)[number] | null }
    | ({ name: "pause"; goal: string } & Span)
    | ({ name: "away" } & Span)
    | { name: "resume"; goal: string | null }
    | { name: "close"; goal: string; as: ClosedAs; note: string }
    | { name: Step; goal: string }
    | { name: "areas" }
    | AreaAsked
    | MoveAsked
    | { name: "verify" }
    | { name: "export"; file: string | null }
    | { name: "import"; file: string; dryRun: boolean }
    | { name: "example"; remove: boolean }
  );
export type PlanAsked = {
  name: "plan";
  goal: string;
  target: number | null;
  due: string | null;
  rate: Rate | null;
  from: string | null;
  keepLine: boolean;
  correct: boolean;
};
/** At most one of them is asked; none makes the area. */
export type AreaAsked = {
  name: "area";
  area: string;
  rename: string | null;
  remove: boolean;
  before: string | null;
  last: boolean;
};
export type MoveAsked = {
  name: "move";
  goal: string;
  area: string | null;
  noArea: boolean;
  before: string | null;
  after: string | null;
};

const OPTIONS = {
  day: { type: "string", short: "d" },
  note: { type: "string", short: "n" },
  tab: { type: "string" },
  rest: { type: "boolean" },
  target: { type: "string" },
  due: { type: "string" },
  rate: { type: "string" },
  from: { type: "string" },
  until: { type: "string" },
  "keep-line": { type: "boolean" },
  correct: { type: "boolean" },
  as: { type: "string" },
  area: { type: "string" },
  "no-area": { type: "boolean" },
  before: { type: "string" },
  after: { type: "string" },
  last: { type: "boolean" },
  rename: { type: "string" },
  "dry-run": { type: "boolean" },
  remove: { type: "boolean" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
} as const;
type Option = keyof typeof OPTIONS;
type Takes = { words: [number, number]; options?: Option[]; missing?: string };

const GOAL: Takes = { words: [1, 1] };
const TAKES: Record<ParsedCommand["name"], Takes> = {
  today: { words: [0, 0], options: ["day"] },
  goals: { words: [0, 0], options: ["tab"] },
  goal: GOAL,
  log: { words: [1, 2], options: ["day", "note", "rest"] },
  undo: { words: [0, 0] },
  done: { words: [1, 2], options: ["day"] },
  milestones: GOAL,
  plan: { words: [1, 1], options: ["target", "due", "rate", "from", "keep-line", "correct"] },
  "ways-back": { words: [1, 2] },
  pause: { words: [1, 1], options: ["from", "until"] },
  away: { words: [0, 0], options: ["from", "until"] },
  resume: { words: [0, 1] },
  close: { words: [1, 1], options: ["as", "note"] },
  reopen: GOAL,
  archive: GOAL,
  unarchive: GOAL,
  trash: GOAL,
  restore: GOAL,
  areas: { words: [0, 0] },
  area: {
    words: [1, 1],
    options: ["rename", "remove", "before", "last"],
    missing: 'Name an area: cairn area "Body"',
  },
  move: { words: [1, 1], options: ["area", "no-area", "before", "after"] },
  verify: { words: [0, 0] },
  export: { words: [0, 1] },
  import: {
    words: [1, 1],
    options: ["dry-run"],
    missing: "Name the file: cairn import cairn-2026-01-31.zip",
  },
  example: { words: [0, 0], options: ["remove"] },
};
const isName = (name: string): name is ParsedCommand["name"] => Object.hasOwn(TAKES, name);

/** @throws UsageError */
export function readArguments(argv: readonly string[]): Command {
  const { values, positionals } = parse(argv);
  const [name = "help", ...words] = positionals;
  if (values.version) return { name: "version" };
  if (values.help || name === "help") return { name: "help" };
  if (!isName(name)) throw new UsageError(`There is no command "${name}". Try: cairn help`);
  const takes = TAKES[name];
  for (const option of Object.keys(values)) {
    if (option !== "json" && !takes.options?.some((known) => known === option)) {
      throw new UsageError(`"cairn ${name}" has no --${option}. Try: cairn help`);
    }
  }
  const [least, most] = takes.words;
  if (words.length < least) throw new UsageError(takes.missing ?? `Name a goal: cairn ${name} "<goal>"`);
  if (words.length > most) {
    throw new UsageError(`"${words[most]}" is one word too many. Put a name of several words in quotes.`);
  }
  return read(name, words, values);
}

type Values = ReturnType<typeof parse>["values"];

function read(name: ParsedCommand["name"], [first = "", second]: string[], values: Values): ParsedCommand {
  const json = values.json ?? false;
  const goal = first;
  const span = {
    from: values.from === undefined ? null : dateOf(values.from),
    until: values.until === undefined ? null : dateOf(values.until),
  };
  switch (name) {
    case "today":
      return { name, day: dayWord(values.day), json };
    case "goals":
      return { name, tab: tabOf(values.tab), json };
    case "log": {
      const rest = values.rest ?? false;
      if (rest && second !== undefined)
        throw new UsageError("A rest day has no amount. Leave one of the two out.");
      const value = second === undefined ? null : amountOf(second);
      return { name, goal, value, rest, day: dayWord(values.day), note: values.note ?? "", json };
    }
    case "done":
      return { name, goal, milestone: second ?? null, day: dayWord(values.day), json };
    case "plan":
      return { ...planOf(goal, values), from: span.from, json };
    case "ways-back":
      return { name, goal, take: second === undefined ? null : oneOf(second, WAYS, "a way back"), json };
    case "pause":
      return { name, goal, ...span, json };
    case "away":
      return { name, ...span, json };
    case "resume":
      return { name, goal: goal || null, json };
    case "close":
      if (values.as === undefined) throw new UsageError("Say how it ended: --as reached, or --as let_go.");
      return { name, goal, as: oneOf(values.as, CLOSED_AS, "an end"), note: values.note ?? "", json };
    case "area":
      return { ...areaOf(first, values), json };
    case "move":
      return { ...moveOf(goal, values), json };
    case "export":
      return { name, file: first || null, json };
    case "import":
      return { name, file: first, dryRun: values["dry-run"] ?? false, json };
    case "example":
      return { name, remove: values.remove ?? false, json };
    case "areas":
    case "undo":
    case "verify":
      return { name, json };
    default:
      return { name, goal, json };
  }
}

function planOf(goal: string, values: Values): Omit<PlanAsked, "from"> {
  const { target, due, rate, correct = false, "keep-line": keepLine = false } = values;
  if (target === undefined && due === undefined && rate === undefined)
    throw new UsageError("Say what to change: --target, --due or --rate.");
  return {
    name: "plan",
    goal,
    target: target === undefined ? null : amountOf(target),
    due: due === undefined ? null : dateOf(due),
    rate: rate === undefined ? null : rateOf(rate),
    keepLine,
    correct,
  };
}

function areaOf(area: string, values: Values): AreaAsked {
  const { rename = null, remove = false, before = null, last = false } = values;
  if ([rename !== null, remove, before !== null, last].filter(Boolean).length > 1)
    throw new UsageError("One at a time: --rename, --before, --last or --remove.");
  return { name: "area", area, rename, remove, before, last };
}

function moveOf(goal: string, values: Values): MoveAsked {
  const { area = null, "no-area": noArea = false, before = null, after = null } = values;
  if (area === null && !noArea && before === null && after === null)
    throw new UsageError("Say where to: --area, --no-area, --before or --after.");
  if ((area !== null && noArea) || (before !== null && after !== null))
    throw new UsageError("Those two contradict each other. Leave one of them out.");
  return { name: "move", goal, area, noArea, before, after };
}

function oneOf<T extends string>(text: string, choices: readonly T[], what: string): T {
  const found = choices.find((known) => known === text);
  if (!found) throw new UsageError(`"${text}" is not ${what}: choose from ${choices.join(", ")}.`);
  return found;
}

/** A negative amount looks like an option to the parser: a real minus sign does not. */
function parse(argv: readonly string[]) {
  const args = argv.map((word) => (/^-[\d.,]/.test(word) ? `\u2212${word.slice(1)}` : word));
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : "Not understood."} Try: cairn help`);
  }
}
