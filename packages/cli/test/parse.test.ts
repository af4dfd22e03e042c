import { describe, expect, test } from "vitest";
import { COMMANDS } from "../src/commands/index.ts";
import { parse } from "../src/table/parse.ts";
import { UsageError } from "../src/table/words.ts";

/** What was understood: the command, and what was given to it. */
function understood(argv: string[]) {
  const asked = parse(argv, COMMANDS);
  if (asked === "version") return asked;
  const { command, given, json } = asked;
  const inputs = [...command.arguments, ...command.options].map((input) => [input.name, given(input)]);
  const values = Object.fromEntries(inputs.filter(([, value]) => value !== null && value !== false));
  return { name: command.name, ...values, ...(json ? { json } : {}) };
}

describe("what is understood", () => {
  test.each([
    [[], { name: "help" }],
    [["log", "--help"], { name: "help", command: "log" }],
    [["--help"], { name: "help" }],
    [["help", "log"], { name: "help", command: "log" }],
    [["--version"], "version"],
    [["today"], { name: "today" }],
    [["today", "--day", "yesterday", "--json"], { name: "today", day: "yesterday", json: true }],
    [["--json", "today"], { name: "today", json: true }],
    [["goals", "--tab", "let_go"], { name: "goals", tab: "let_go" }],
    [["goal", "Run 500 km"], { name: "goal", goal: "Run 500 km" }],
    [["add", "lose 5 kg", "--start", "78,5"], { name: "add", goal: "lose 5 kg", start: 78.5 }],
    [["log", "run 5 km"], { name: "log", entry: "run 5 km" }],
    [["log", "Run", "6.2"], { name: "log", entry: "Run", amount: 6.2 }],
    [["log", "Run", "6,2"], { name: "log", entry: "Run", amount: 6.2 }],
    [["log", "Run", "-2"], { name: "log", entry: "Run", amount: -2 }],
    [["log", "Run", "+.5"], { name: "log", entry: "Run", amount: 0.5 }],
    [
      ["log", "Run", "3", "-d", "2026-01-31", "-n", "with a friend"],
      { name: "log", entry: "Run", amount: 3, day: { day: "2026-01-31" }, note: "with a friend" },
    ],
    [["log", "--rest", "Run"], { name: "log", entry: "Run", rest: true }],
    [
      ["plan", "Run", "--target", "400", "--rate", "2,5/week"],
      { name: "plan", goal: "Run", target: 400, rate: { amount: 2.5, per: "week" } },
    ],
    [["ways-back", "Run", "later"], { name: "ways-back", goal: "Run", way: "later" }],
    [["away", "--until", "2026-10-03"], { name: "away", until: "2026-10-03" }],
    [["resume"], { name: "resume" }],
    [["close", "Run", "--as", "let_go"], { name: "close", goal: "Run", as: "let_go" }],
    [
      ["move", "Run", "--area", "Body", "--before", "Swim"],
      { name: "move", goal: "Run", area: "Body", before: "Swim" },
    ],
    [["area", "Body", "--rename", "Health"], { name: "area", area: "Body", rename: "Health" }],
    [["import", "a.zip", "--dry-run"], { name: "import", file: "a.zip", "dry-run": true }],
    [["example", "--remove"], { name: "example", remove: true }],
    [["completion", "fish"], { name: "completion", shell: "fish" }],
  ])("%j", (argv, command) => {
    expect(understood(argv)).toEqual(command);
  });
});

describe("what is not understood is said of the argument, with what to write instead", () => {
  test.each([
    [["fly"], 'no command "fly"'],
    [["__proto__"], "no command"],
    [["constructor"], "no command"],
    [["goal"], "<goal> is missing"],
    [["log"], "<entry> is missing"],
    [["log", "run", "5", "km"], "in quotes"],
    [["today", "now"], 'takes no "now"'],
    [["log", "Run", "much"], '<amount>: "much" is not an amount'],
    [["log", "Run", "1,000.5"], "not an amount"],
    [["log", "Run", "1e9"], "not an amount"],
    [["log", "Run", "5", "--rest"], "no <amount>"],
    [["log", "Run", "5", "--day", "2026-02-30"], '--day: "2026-02-30" is not a day'],
    [["goals", "--tab", "all"], '--tab: "all" is none of active, paused'],
    [["goals", "--note", "x"], "has no --note"],
    [["today", "--nope"], "Unknown option"],
    [["import"], "<file> is missing"],
    [["plan", "Run"], "Say what to change"],
    [["plan", "Run", "--rate", "5"], '--rate: "5" is not a rate'],
    [["close", "Run"], "Say how it ended"],
    [["close", "Run", "--as", "gone"], '--as: "gone" is none of reached, let_go'],
    [["ways-back", "Run", "faster"], '<way>: "faster" is none of'],
    [["away", "--until", "October"], '--until: "October" is not a day'],
    [["move", "Run"], "Say where to"],
    [["move", "Run", "--before", "a", "--after", "b"], "contradict"],
    [["area", "Body", "--last", "--remove"], "One at a time"],
    [["completion", "csh"], "<shell>"],
  ])("%j", (argv, part) => {
    expect(() => understood(argv)).toThrow(UsageError);
    expect(() => understood(argv)).toThrow(part);
  });
});
