import { milestoneWords } from "@cairn/text/messages/en/milestone";
import { translatorFor } from "@cairn/text/messages/translator";
import { uuidv7 } from "uuidv7";
import { Refusal } from "../failure.ts";
import { dayOf } from "../goals/days.ts";
import { find } from "../goals/find.ts";
import { goalLine, itemOf, LOCALE } from "../goals/goal-text.ts";
import { matchGoal } from "../goals/match.ts";
import type { Command } from "../table/command.ts";
import { optional } from "../table/input.ts";
import { text } from "../table/words.ts";
import { goalName, onDay } from "./inputs.ts";

const step = optional("step", text, "a step of a list, by its name");

/** An outcome is done as a whole, a list step by step. */
export const done: Command = {
  name: "done",
  group: "Each day",
  summary: "marks an outcome, or a step of a list, as done",
  arguments: [goalName, step],
  options: [onDay],
  examples: ['cairn done "passport"', 'cairn done "move house" "call the movers" --day yesterday'],
  run: async (given, cairn) => {
    const client = cairn.client();
    const [{ goal }, doneOn] = await Promise.all([find(client, given(goalName)), dayOf(cairn, given(onDay))]);
    const t = translatorFor(milestoneWords, LOCALE);
    if (goal.measure.kind === "outcome") {
      const act = { id: goal.id, baseVersion: goal.version, mutationId: uuidv7(), doneOn };
      const view = await client.goal.markDone.mutate(act);
      return { data: view, lines: [t("done", { title: goal.title })] };
    }
    const name = given(step);
    if (name === null)
      throw new Refusal(
        `<step> is missing: name what is done. See them with: cairn milestones "${goal.title}"`,
      );
    const { milestones } = await client.goal.get.query({ id: goal.id });
    const match = matchGoal(milestones, name);
    if (!("found" in match)) {
      const names = (match.among.length > 0 ? match.among : milestones).map(({ title }) => `  ${title}`);
      throw new Refusal([`<step>: "${name}" could be one of these:`, ...names].join("\n"));
    }
    const { version: baseVersion, ...item } = match.found;
    const view = await client.milestone.put.mutate({ ...item, doneOn, baseVersion, mutationId: uuidv7() });
    return { data: view, lines: [t("done", { title: item.title }), goalLine(itemOf(view))] };
  },
};
