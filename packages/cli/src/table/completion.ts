import type { Command } from "./command.ts";
import { type Input, labelOf } from "./input.ts";
import { JSON_FLAG } from "./parse.ts";

export const SHELLS = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof SHELLS)[number];

/** The script that teaches a shell all commands, their options, and what these may be. */
export function completionFor(shell: Shell, commands: readonly Command[]): string[] {
  return { bash, zsh, fish }[shell](commands);
}

const optionsOf = (command: Command) => [...command.options, JSON_FLAG];
const offeredBy = ({ offers }: Input<unknown>) => (typeof offers === "object" ? offers.join(" ") : "");
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

function bash(commands: readonly Command[]): string[] {
  const values = commands.flatMap((command) =>
    command.options
      .filter(({ offers }) => offers !== undefined)
      .map((option) => `    ${command.name}:${labelOf(option)}) ${bashWords(offeredBy(option))} ;;`),
  );
  const words = commands.map((command) => {
    const first = command.arguments.map(offeredBy).join(" ");
    const options = optionsOf(command).map(labelOf).join(" ");
    const files = command.arguments.some(({ offers }) => offers === "files");
    return `    ${command.name}) ${bashWords(`${first} ${options}`.trim(), files)} ;;`;
  });
  return [
    "_cairn() {",
    '  local word="$' +
      '{COMP_WORDS[COMP_CWORD]}" before="$' +
      '{COMP_WORDS[COMP_CWORD-1]}" command="$' +
      '{COMP_WORDS[1]}"',
    '  if [ "$COMP_CWORD" -eq 1 ]; then',
    `    ${bashWords(commands.map(({ name }) => name).join(" "))}`,
    "    return",
    "  fi",
    '  case "$command:$before" in',
    ...values,
    '  *) case "$command" in',
    ...words,
    "  esac ;;",
    "  esac",
    "}",
    "complete -F _cairn cairn",
  ];
}

function bashWords(words: string, files = false): string {
  return `COMPREPLY=($(compgen ${files ? "-f " : ""}-W ${quoted(words)} -- "$word"))`;
}

function zsh(commands: readonly Command[]): string[] {
  const names = commands.map(({ name, summary }) => `    ${quoted(`${name}:${summary}`)}`);
  const cases = commands.map((command) => {
    const specs = [
      ...optionsOf(command).map(
        (option) => `${labelOf(option)}[${zshText(option.about)}]${zshValue(option)}`,
      ),
      ...command.arguments.map((input) => `:${zshText(input.name)}:${zshAction(input)}`),
    ];
    return `    ${command.name}) _arguments ${specs.map(quoted).join(" ")} ;;`;
  });
  return [
    "#compdef cairn",
    "_cairn() {",
    "  local -a commands",
    "  commands=(",
    ...names,
    "  )",
    "  if (( CURRENT == 2 )); then",
    "    _describe 'command' commands",
    "    return",
    "  fi",
    "  local command=$words[2]",
    "  shift words",
    "  (( CURRENT-- ))",
    "  case $command in",
    ...cases,
    "  esac",
    "}",
    "compdef _cairn cairn",
  ];
}

/** Colons and brackets mean something to `_arguments`. */
function zshText(text: string): string {
  return text.replaceAll(/[[\]:]/g, "\\$&");
}

function zshValue(option: Input<unknown>): string {
  return option.kind === "flag" ? "" : `:${zshText(option.name)}:${zshAction(option)}`;
}

function zshAction(input: Input<unknown>): string {
  if (input.offers === "files") return "_files";
  const offered = offeredBy(input);
  return offered === "" ? " " : `(${offered})`;
}

function fish(commands: readonly Command[]): string[] {
  const lines = commands.flatMap((command) => {
    const inIt = `-n ${quoted(`__fish_seen_subcommand_from ${command.name}`)}`;
    return [
      `complete -c cairn -n __fish_use_subcommand -a ${command.name} -d ${quoted(command.summary)}`,
      ...command.arguments
        .filter(({ offers }) => offers !== undefined)
        .map((input) => `complete -c cairn ${inIt} ${fishValue(input)}`),
      ...optionsOf(command).map((option) => {
        const short = option.short === undefined ? "" : ` -s ${option.short}`;
        const value = option.kind === "flag" ? "" : ` -r ${fishValue(option)}`.trimEnd();
        return `complete -c cairn ${inIt} -l ${option.name}${short}${value} -d ${quoted(option.about)}`;
      }),
    ];
  });
  return ["complete -c cairn -f", ...lines];
}

function fishValue(input: Input<unknown>): string {
  if (input.offers === "files") return "-F";
  const offered = offeredBy(input);
  return offered === "" ? "" : `-a ${quoted(offered)}`;
}
