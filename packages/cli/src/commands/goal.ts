import { find } from "../goals/find.ts";
import { goalLines } from "../goals/goal-text.ts";
import type { Command } from "../table/command.ts";
import { goalName } from "./inputs.ts";

export const goal: Command = {
  name: "goal",
  group: "Each day",
  summary: "one goal: its plan, where it stands, and its figures",
  arguments: [goalName],
  options: [],
  examples: ['cairn goal "run"'],
  run: async (given, { client }) => {
    const { goal } = await find(client(), given(goalName));
    const view = await client().goal.get.query({ id: goal.id });
    return { data: view, lines: goalLines(view) };
  },
};
