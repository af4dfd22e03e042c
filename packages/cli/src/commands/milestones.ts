import { formatDay } from "@cairn/text/format";
import { milestoneWords } from "@cairn/text/messages/en/milestone";
import { translatorFor } from "@cairn/text/messages/translator";
import { find } from "../goals/find.ts";
import { LOCALE } from "../goals/goal-text.ts";
import type { Command } from "../table/command.ts";
import { goalName } from "./inputs.ts";

export const milestones: Command = {
  name: "milestones",
  group: "Each day",
  summary: "the steps of a list",
  arguments: [goalName],
  options: [],
  examples: ['cairn milestones "move house"'],
  run: async (given, { client }) => {
    const { goal } = await find(client(), given(goalName));
    const { milestones, figures } = await client().goal.get.query({ id: goal.id });
    const t = translatorFor(milestoneWords, LOCALE);
    const shown = (day: string) => formatDay(day, LOCALE, figures.asOf);
    const lines = milestones.map(({ title, due, doneOn }) => {
      if (doneOn !== null) return `[x] ${title}  ${t("doneDay", { doneOn: shown(doneOn) })}`;
      return `[ ] ${title}${due === null ? "" : `  ${t("byDay", { due: shown(due) })}`}`;
    });
    return { data: milestones, lines: lines.length > 0 ? lines : [`${goal.title} has no steps.`] };
  },
};
