import { takeBack } from "../goals/perform.ts";
import type { Command } from "../table/command.ts";

export const undo: Command = {
  name: "undo",
  group: "Each day",
  summary: "takes back the last entry, wherever it was logged",
  arguments: [],
  options: [],
  examples: ["cairn undo"],
  run: (_, cairn) => takeBack(cairn, null),
};
