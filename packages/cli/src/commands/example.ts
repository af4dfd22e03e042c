import type { Command } from "../table/command.ts";
import { flag } from "../table/input.ts";

const remove = flag("remove", "removes them again");

export const example: Command = {
  name: "example",
  group: "The account",
  summary: "fills in a labelled year of goals to look around in",
  arguments: [],
  options: [remove],
  examples: ["cairn example", "cairn example --remove"],
  run: async (given, cairn) => {
    const { clear, fill } = cairn.client().example;
    const answer = given(remove) ? await clear.mutate() : await fill.mutate();
    const what = `${answer.goals} example goals with ${answer.checkIns} entries`;
    return { data: answer, lines: [given(remove) ? `Removed ${what}.` : `Filled in ${what}.`] };
  },
};
