import { wayText } from "@cairn/text/ways-back-text";
import { uuidv7 } from "uuidv7";
import { Refusal } from "../failure.ts";
import { find } from "../goals/find.ts";
import { LOCALE } from "../goals/goal-text.ts";
import type { Command } from "../table/command.ts";
import { optional } from "../table/input.ts";
import { oneOf } from "../table/words.ts";
import { goalName } from "./inputs.ts";
import { planLines } from "./plan.ts";

const WAYS = ["more", "later", "less"] as const;
const way = optional("way", oneOf(WAYS), "takes this way; without it all are shown");

export const waysBack: Command = {
  name: "ways-back",
  group: "Plans and pauses",
  summary: "the ways back for a goal that has slipped, shown or taken",
  arguments: [goalName, way],
  options: [],
  examples: ['cairn ways-back "run"', 'cairn ways-back "run" later'],
  run: async (given, cairn) => {
    const client = cairn.client();
    const { goal } = await find(client, given(goalName), ["active"]);
    const ways = await client.plan.waysBack.query({ goalId: goal.id });
    if (!ways) return { data: null, lines: [`${goal.title} has nothing to come back from.`] };
    const taken = given(way);
    if (taken === null) {
      const view = await client.goal.get.query({ id: goal.id });
      const lines = WAYS.flatMap((name) => {
        const plan = ways[name]?.plan;
        return plan ? [`${name.padEnd(5)}  ${wayText(name, plan, view, LOCALE)}`] : [];
      });
      return { data: ways, lines: [...lines, `Take one with: cairn ways-back "${goal.title}" <way>`] };
    }
    const found = ways[taken];
    if (!found) throw new Refusal(`<way>: "${taken}" leads nowhere now. See the others without it.`);
    const act = { goalId: goal.id, baseVersion: goal.version, mutationId: uuidv7(), ...found.change };
    const view = await client.plan.change.mutate(act);
    return { data: view, lines: planLines(view) };
  },
};
