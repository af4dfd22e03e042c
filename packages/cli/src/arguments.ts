import { parseArgs } from "node:util";
import { isDay } from "@cairn/core/day";
import { GOAL_TABS, type GoalTab } from "@cairn/core/goal";

/** What was asked for. Days are words until the person's own today is known. */
export type Command = { name: "help" } | { name: "version" } | Asked;
/** What Cairn is asked for. */
export type Asked =
  | { name: "today"; day: DayWord; json: boolean }
  | { name: "goals"; tab: GoalTab; json: boolean }
  | { name: "goal"; goal: string; json: boolean }
  | {
      name: "log";
      goal: string;
      value: number | null;
      rest: boolean;
      day: DayWord;
      note: string;
      json: boolean;
    }
  | { name: "undo"; json: boolean };
export type DayWord = "today" | "yesterday" | { day: string };

/** The command line is not understood: `message` says what to write instead. */
export class UsageError extends Error {}

export const HELP = `cairn: your goals from the command line

  cairn today [--day yesterday|2026-01-31]      what is due, and what is enough
  cairn goals [--tab active|paused|reached|let_go|archived|trash]
  cairn goal "<name>"                           one goal and its figures
  cairn log "<goal>" [amount] [--day …] [--note "…"]
  cairn log "<goal>" --rest [--day …]           a rest day
  cairn undo                                    takes back the last check-in

A goal is named by its beginning, by a word of it or by its id; upper and lower case are the same.
Every command takes --json. An amount may have a comma or a point.

Environment
  CAIRN_URL     where Cairn lives (http://localhost:3000)
  CAIRN_TOKEN   a personal token: Settings, Tokens

Exit codes: 0 done, 1 refused, 2 not understood, 3 Cairn cannot be reached or does not know the token.
`;

const OPTIONS = {
  day: { type: "string", short: "d" },
  note: { type: "string", short: "n" },
  tab: { type: "string" },
  rest: { type: "boolean" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
} as const;
type Option = keyof typeof OPTIONS;

const TAKES: Record<string, { words: [number, number]; options: Option[] }> = {
  today: { words: [0, 0], options: ["day", "json"] },
  goals: { words: [0, 0], options: ["tab", "json"] },
  goal: { words: [1, 1], options: ["json"] },
  log: { words: [1, 2], options: ["day", "note", "rest", "json"] },
  undo: { words: [0, 0], options: ["json"] },
};

/** @throws UsageError */
export function readArguments(argv: readonly string[]): Command {
  const { values, positionals } = parse(argv);
  const [name = "help", ...words] = positionals;
  if (values.version) return { name: "version" };
  if (values.help || name === "help") return { name: "help" };
  const takes = Object.hasOwn(TAKES, name) ? TAKES[name] : undefined;
  if (!takes) throw new UsageError(`There is no command "${name}". Try: cairn help`);
  for (const option of Object.keys(values)) {
    if (!takes.options.some((known) => known === option)) {
      throw new UsageError(`"cairn ${name}" has no --${option}. Try: cairn help`);
    }
  }
  const [least, most] = takes.words;
  if (words.length < least) throw new UsageError(`Name a goal: cairn ${name} "<goal>"`);
  if (words.length > most) {
    throw new UsageError(`"${words[most]}" is one word too many. Put a name of several words in quotes.`);
  }

  const json = values.json ?? false;
  const [goal = "", amount] = words;
  switch (name) {
    case "today":
      return { name, day: dayWord(values.day), json };
    case "goals":
      return { name, tab: tabOf(values.tab), json };
    case "goal":
      return { name, goal, json };
    case "log": {
      const rest = values.rest ?? false;
      if (rest && amount !== undefined)
        throw new UsageError("A rest day has no amount. Leave one of the two out.");
      const value = amount === undefined ? null : amountOf(amount);
      return { name, goal, value, rest, day: dayWord(values.day), note: values.note ?? "", json };
    }
    default:
      return { name: "undo", json };
  }
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

function dayWord(text: string | undefined): DayWord {
  if (text === undefined || text === "today") return "today";
  if (text === "yesterday") return "yesterday";
  if (!isDay(text))
    throw new UsageError(`"${text}" is not a day: write today, yesterday or a date like 2026-01-31.`);
  return { day: text };
}

function tabOf(text: string | undefined): GoalTab {
  const tab = GOAL_TABS.find((known) => known === (text ?? "active"));
  if (!tab) throw new UsageError(`"${text}" is not a tab: choose from ${GOAL_TABS.join(", ")}.`);
  return tab;
}

/** One decimal sign, comma or point; no thousands, which would be a guess. */
function amountOf(text: string): number {
  const plain = text.replace("\u2212", "-").replace(",", ".");
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain)) {
    throw new UsageError(`"${text.replace("\u2212", "-")}" is not an amount: write a number like 6.2.`);
  }
  return Number(plain);
}
