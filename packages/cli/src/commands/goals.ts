import { GOAL_TABS } from "@cairn/core/model/goal-tab";
import { goalsWords } from "@cairn/text/messages/en/goals";
import { translatorFor } from "@cairn/text/messages/translator";
import { goalsOf } from "../goals/find.ts";
import { goalLine, LOCALE } from "../goals/goal-text.ts";
import type { Command } from "../table/command.ts";
import { option } from "../table/input.ts";
import { oneOf } from "../table/words.ts";

const tab = option("tab", oneOf(GOAL_TABS), "which goals, else the active ones");

export const goals: Command = {
  name: "goals",
  group: "Each day",
  summary: "the list of goals, and where each stands",
  arguments: [],
  options: [tab],
  examples: ["cairn goals", "cairn goals --tab reached"],
  run: async (given, { client }) => {
    const shown = given(tab) ?? "active";
    const found = await goalsOf(client(), shown);
    const empty = translatorFor(goalsWords, LOCALE)(`empty.${shown}`);
    return { data: found, lines: found.length > 0 ? found.map(goalLine) : [empty] };
  },
};
