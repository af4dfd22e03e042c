import { parseArgs } from "node:util";
import type { Command, Given } from "./command.ts";
import { flag, type Input } from "./input.ts";
import { UsageError } from "./words.ts";

/** What every command takes. */
export const JSON_FLAG = flag("json", "print what the server answered, for scripts");
const HELP = flag("help", "what the command does and takes", "h");
const VERSION = flag("version", "the version of the command line", "v");

/** A command line as understood: a command with what was given to it. */
export type Asked = { command: Command; given: Given; json: boolean };

/**
 * Everything that was given is read here, so that a mistake is said before anybody is asked.
 * @throws UsageError
 */
export function parse(argv: readonly string[], commands: readonly Command[]): Asked | "version" {
  const { values, positionals } = split(argv, commands);
  if (values.has(VERSION.name)) return "version";
  const [name = "help", ...words] = positionals;
  const wantsHelp = values.has(HELP.name);
  const command = commandCalled(wantsHelp ? "help" : name, commands);
  const texts = wantsHelp
    ? textsOf(command, positionals.slice(0, 1), new Map())
    : textsOf(command, words, values);
  const given: Given = (input) => input.read(texts.get(input.name));
  for (const input of [...command.arguments, ...command.options]) given(input);
  const wrong = command.rule?.(given);
  if (wrong) throw new UsageError(`${wrong} Try: cairn help ${command.name}`);
  return { command, given, json: values.has(JSON_FLAG.name) };
}

/** @throws UsageError */
export function commandCalled(name: string, commands: readonly Command[]): Command {
  const found = commands.find((command) => command.name === name);
  if (!found) throw new UsageError(`There is no command "${name}". Try: cairn help`);
  return found;
}

/** By the names of its inputs, what the command was given. */
function textsOf(
  { name, arguments: takes, options }: Command,
  words: readonly string[],
  values: ReadonlyMap<string, string>,
): Map<string, string> {
  const extra = words[takes.length];
  if (extra !== undefined)
    throw new UsageError(
      takes.length === 0
        ? `"cairn ${name}" takes no "${extra}". Try: cairn help ${name}`
        : `"${extra}" is one word too many. Put several words in quotes.`,
    );
  for (const option of values.keys())
    if (option !== JSON_FLAG.name && !options.some((known) => known.name === option))
      throw new UsageError(`"cairn ${name}" has no --${option}. Try: cairn help ${name}`);
  const texts = new Map(values);
  for (const [index, input] of takes.entries()) {
    const word = words[index];
    if (word !== undefined) texts.set(input.name, word);
  }
  return texts;
}

const NEGATIVE = "\u2212";

/** Options before it is known whose they are: no two commands take one name for different kinds of things. */
function split(argv: readonly string[], commands: readonly Command[]) {
  const inputs = [...commands.flatMap(({ options }) => options), JSON_FLAG, HELP, VERSION];
  const options = Object.fromEntries(inputs.map((input) => [input.name, kindOf(input)]));
  // A negative amount looks like an option to the parser: a real minus sign does not.
  const args = argv.map((word) => (/^-[\d.,]/.test(word) ? `${NEGATIVE}${word.slice(1)}` : word));
  const plain = (word: string) => (word.startsWith(NEGATIVE) ? `-${word.slice(1)}` : word);
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const texts = Object.entries(values).map(
      ([name, value]) => [name, typeof value === "string" ? plain(value) : ""] as const,
    );
    return { values: new Map(texts), positionals: positionals.map(plain) };
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : "Not understood."} Try: cairn help`);
  }
}

function kindOf({ kind, short }: Input<unknown>) {
  return { type: kind === "flag" ? "boolean" : "string", ...(short === undefined ? {} : { short }) } as const;
}
