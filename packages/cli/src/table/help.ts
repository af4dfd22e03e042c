import { type Command, GROUPS } from "./command.ts";
import type { Input } from "./input.ts";
import { JSON_FLAG } from "./parse.ts";

const FOOT = `A goal is named by its beginning, by a word of it or by its id; upper and lower case are the same.
"cairn help <command>" shows what a command takes. Every command takes --json.

Environment
  CAIRN_URL     where Cairn lives (http://localhost:3000)
  CAIRN_TOKEN   a personal token: Settings, Tokens

Exit codes: 0 done, 1 refused, 2 not understood, 3 Cairn cannot be reached or does not know the token.`;

/** All commands, a line each. */
export function overview(commands: readonly Command[]): string[] {
  const sections = GROUPS.flatMap((group) => {
    const rows = commands
      .filter((command) => command.group === group)
      .map((command) => [usageOf(command), command.summary] as const);
    return [group, ...table(rows, widest(commands.map(usageOf))), ""];
  });
  return ["cairn: your goals from the command line", "", ...sections, ...FOOT.split("\n")];
}

/** One command: how it is written, what each word of it means, and examples. */
export function helpOf(command: Command): string[] {
  const options = [...command.options, JSON_FLAG];
  const rows = [...command.arguments, ...options].map((input) => [written(input), input.about] as const);
  return [
    `${usageOf(command)} [options]`,
    "",
    `  ${command.summary}`,
    "",
    ...table(rows, widest(rows.map(([word]) => word))),
    "",
    ...command.examples.map((example) => `  ${example}`),
  ];
}

function usageOf({ name, arguments: takes }: Command): string {
  return [
    "cairn",
    name,
    ...takes.map(({ name: word, required }) => (required ? `<${word}>` : `[${word}]`)),
  ].join(" ");
}

/** "<amount>", "-d, --day <day>". */
function written({ name, kind, short, shown, offers }: Input<unknown>): string {
  if (kind === "argument") return typeof offers === "object" ? `<${name}> ${offers.join("|")}` : `<${name}>`;
  const value = kind === "flag" ? "" : ` <${shown}>`;
  return `${short === undefined ? "" : `-${short}, `}--${name}${value}`;
}

function table(rows: readonly (readonly [string, string])[], width: number): string[] {
  return rows.map(([word, about]) => `  ${word.padEnd(width)}  ${about}`);
}

function widest(words: readonly string[]): number {
  return Math.max(0, ...words.map((word) => word.length));
}
