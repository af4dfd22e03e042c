import type { Command } from "../table/command.ts";
import { completionFor, SHELLS } from "../table/completion.ts";
import { required } from "../table/input.ts";
import { oneOf } from "../table/words.ts";

const shell = required("shell", oneOf(SHELLS), `which shell: ${SHELLS.join(", ")}`);

export const completion: Command = {
  name: "completion",
  group: "The command line",
  summary: "prints a script with which a shell completes commands and options",
  arguments: [shell],
  options: [],
  examples: [
    "source <(cairn completion bash)",
    "cairn completion fish > ~/.config/fish/completions/cairn.fish",
  ],
  run: async (given, { commands }) => {
    const lines = completionFor(given(shell), commands);
    return { data: lines, lines };
  },
};
