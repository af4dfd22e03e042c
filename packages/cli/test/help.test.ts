import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { COMMANDS } from "../src/commands/index.ts";
import { completionFor } from "../src/table/completion.ts";
import { helpOf, overview } from "../src/table/help.ts";
import { parse } from "../src/table/parse.ts";

const named = (name: string) => {
  const found = COMMANDS.find((command) => command.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};
/** The words of an example as a shell takes them apart. */
const words = (example: string) =>
  [...example.matchAll(/"([^"]*)"|(\S+)/g)].map((part) => part[1] ?? part[2] ?? "");

describe("the table of commands", () => {
  test("no two commands have one name", () => {
    expect(new Set(COMMANDS.map(({ name }) => name)).size).toBe(COMMANDS.length);
  });

  test("an option takes a value in every command that has it, or in none", () => {
    const kinds = new Map<string, string>();
    for (const { name, kind } of COMMANDS.flatMap(({ options }) => options))
      expect(kinds.set(name, kinds.get(name) ?? kind).get(name), name).toBe(kind);
  });

  test.each(COMMANDS.flatMap((command) => command.examples.map((example) => [command.name, example])))(
    "an example of %s is understood: %s",
    (name, example) => {
      const [line = ""] = example.replace(/^source <\((.*)\)$/, "$1").split(" > ");
      const [first, ...argv] = words(line);
      expect(first).toBe("cairn");
      expect(parse(argv, COMMANDS)).toMatchObject({ command: { name } });
    },
  );
});

describe("help", () => {
  test("names every command in its overview", () => {
    const text = overview(COMMANDS).join("\n");
    for (const { name, summary } of COMMANDS) {
      expect(text).toContain(`  cairn ${name}`);
      expect(text).toContain(summary);
    }
    expect(text).toContain("Exit codes: 0 done");
  });

  test("of one command names all that it takes", () => {
    expect(helpOf(named("log")).join("\n")).toBe(`cairn log <entry> [amount] [options]

  logs an entry, read as the line on Today reads it

  <entry>            a whole entry like "ran 5 km yesterday", or a goal by its name
  <amount>           how much, where only the goal is named: 6.2 or 6,2
  -d, --day <day>    today, yesterday or a date like 2026-01-31
  -n, --note <text>  words to keep with it
  --rest             a rest day, which does not count against you
  --json             print what the server answered, for scripts

  cairn log "run 5 km"
  cairn log "ran 6.2 on Monday with a friend"
  cairn log "skip gym"
  cairn log "make that 6"
  cairn log "run" 5 --note "in the rain"
  cairn log "meditate" --rest --day yesterday`);
  });
});

/** What bash offers for the last of these words. */
function bashOffers(...typed: string[]): string[] {
  const script = [
    ...completionFor("bash", COMMANDS),
    `COMP_WORDS=(${typed.map((word) => `'${word}'`).join(" ")})`,
    `COMP_CWORD=${typed.length - 1}`,
    "_cairn",
    'printf "%s\\n" "$' + '{COMPREPLY[@]}"',
  ];
  return execFileSync("bash", ["-c", script.join("\n")], { encoding: "utf8" })
    .split("\n")
    .filter(Boolean);
}

describe("completion", () => {
  test("bash offers commands, their options, and what these may be", () => {
    expect(bashOffers("cairn", "a")).toEqual(["add", "away", "archive", "areas", "area"]);
    expect(bashOffers("cairn", "log", "--")).toEqual(["--day", "--note", "--rest", "--json"]);
    expect(bashOffers("cairn", "goals", "--tab", "")).toEqual([
      "active",
      "paused",
      "reached",
      "let_go",
      "archived",
      "trash",
    ]);
    expect(bashOffers("cairn", "ways-back", "run", "l")).toEqual(["later", "less"]);
  });

  test.each(["zsh", "fish"] as const)("%s hears of every command and option", (shell) => {
    const script = completionFor(shell, COMMANDS).join("\n");
    for (const { name, options } of COMMANDS) {
      expect(script).toContain(name);
      for (const option of options) expect(script).toContain(option.name);
    }
  });
});
