import type { Command } from "../table/command.ts";
import { helpOf, overview } from "../table/help.ts";
import { optional } from "../table/input.ts";
import { commandCalled } from "../table/parse.ts";
import { text } from "../table/words.ts";

const about = optional("command", text, "what it does and takes; without it all commands are shown");

export const help: Command = {
  name: "help",
  group: "The command line",
  summary: "all commands, or one of them",
  arguments: [about],
  options: [],
  examples: ["cairn help", "cairn help log"],
  run: async (given, { commands }) => {
    const name = given(about);
    const lines = name === null ? overview(commands) : helpOf(commandCalled(name, commands));
    return { data: lines, lines };
  },
};
