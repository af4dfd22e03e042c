import { describe, expect, test } from "vitest";
import { UsageError } from "../src/argument-words.ts";
import { readArguments } from "../src/arguments.ts";

const log = { name: "log", goal: "Run", value: null, rest: false, day: "today", note: "", json: false };

describe("what is understood", () => {
  test.each([
    [[], { name: "help" }],
    [["log", "--help"], { name: "help" }],
    [["--version"], { name: "version" }],
    [["today"], { name: "today", day: "today", json: false }],
    [["today", "--day", "yesterday", "--json"], { name: "today", day: "yesterday", json: true }],
    [["goals"], { name: "goals", tab: "active", json: false }],
    [["goals", "--tab", "let_go"], { name: "goals", tab: "let_go", json: false }],
    [["goal", "Run 500 km"], { name: "goal", goal: "Run 500 km", json: false }],
    [["log", "Run"], log],
    [["log", "Run", "6.2"], { ...log, value: 6.2 }],
    [["log", "Run", "6,2"], { ...log, value: 6.2 }],
    [["log", "Run", "-2"], { ...log, value: -2 }],
    [["log", "Run", "+.5"], { ...log, value: 0.5 }],
    [
      ["log", "Run", "3", "-d", "2026-01-31", "-n", "with a friend"],
      { ...log, value: 3, day: { day: "2026-01-31" }, note: "with a friend" },
    ],
    [["log", "--rest", "Run"], { ...log, rest: true }],
    [["undo"], { name: "undo", json: false }],
    [
      ["plan", "Run", "--target", "400", "--rate", "2,5/week"],
      {
        name: "plan",
        goal: "Run",
        target: 400,
        due: null,
        rate: { amount: 2.5, per: "week" },
        from: null,
        keepLine: false,
        correct: false,
        json: false,
      },
    ],
    [["ways-back", "Run", "later"], { name: "ways-back", goal: "Run", take: "later", json: false }],
    [["away", "--until", "2026-10-03"], { name: "away", from: null, until: "2026-10-03", json: false }],
    [["resume"], { name: "resume", goal: null, json: false }],
    [["close", "Run", "--as", "let_go"], { name: "close", goal: "Run", as: "let_go", note: "", json: false }],
    [
      ["move", "Run", "--area", "Body", "--before", "Swim"],
      { name: "move", goal: "Run", area: "Body", noArea: false, before: "Swim", after: null, json: false },
    ],
    [
      ["area", "Body", "--rename", "Health"],
      {
        name: "area",
        area: "Body",
        rename: "Health",
        remove: false,
        before: null,
        last: false,
        json: false,
      },
    ],
    [["trash", "Run"], { name: "trash", goal: "Run", json: false }],
    [["import", "a.zip", "--dry-run"], { name: "import", file: "a.zip", dryRun: true, json: false }],
    [["example", "--remove"], { name: "example", remove: true, json: false }],
  ])("%j", (argv, command) => {
    expect(readArguments(argv)).toEqual(command);
  });
});

describe("what is not understood is said, with what to write instead", () => {
  test.each([
    [["fly"], "no command"],
    [["__proto__"], "no command"],
    [["constructor"], "no command"],
    [["goal"], "Name a goal"],
    [["log"], "Name a goal"],
    [["log", "Run", "500", "km"], "in quotes"],
    [["today", "now"], "one word too many"],
    [["log", "Run", "much"], "not an amount"],
    [["log", "Run", "1,000.5"], "not an amount"],
    [["log", "Run", "1e9"], "not an amount"],
    [["log", "Run", "5", "--rest"], "no amount"],
    [["log", "Run", "5", "--day", "2026-02-30"], "not a day"],
    [["goals", "--tab", "all"], "not a tab"],
    [["goals", "--note", "x"], "has no --note"],
    [["today", "--nope"], "Unknown option"],
    [["import"], "Name the file"],
    [["plan", "Run"], "Say what to change"],
    [["plan", "Run", "--rate", "5"], "not a rate"],
    [["close", "Run"], "Say how it ended"],
    [["close", "Run", "--as", "gone"], "not an end"],
    [["ways-back", "Run", "faster"], "not a way back"],
    [["away", "--until", "October"], "not a day"],
  ])("%j", (argv, part) => {
    expect(() => readArguments(argv)).toThrow(UsageError);
    expect(() => readArguments(argv)).toThrow(part);
  });
});
