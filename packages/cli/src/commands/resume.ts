import { addDays } from "@cairn/core/time/day";
import { uuidv7 } from "uuidv7";
import { Refusal } from "../failure.ts";
import { dayOf } from "../goals/days.ts";
import { find } from "../goals/find.ts";
import type { Command } from "../table/command.ts";
import { optional } from "../table/input.ts";
import { text } from "../table/words.ts";

const goalName = optional("goal", text, "which goal, else everything");

/** Ends with yesterday what pauses today; what began today goes. */
export const resume: Command = {
  name: "resume",
  group: "Plans and pauses",
  summary: "ends the pause of a goal, or of everything, with yesterday",
  arguments: [goalName],
  options: [],
  examples: ['cairn resume "run"', "cairn resume"],
  run: async (given, cairn) => {
    const client = cairn.client();
    const name = given(goalName);
    const goal = name === null ? null : (await find(client, name)).goal;
    const today = await dayOf(cairn, null);
    const pauses = (await client.pause.list.query()).filter(
      ({ goalId, from, to }) =>
        goalId === (goal?.id ?? null) && from <= today && (to === null || to >= today),
    );
    if (pauses.length === 0)
      throw new Refusal(
        goal ? `${goal.title} is not paused today.` : "There is no pause of everything today.",
      );
    for (const { version: baseVersion, ...running } of pauses) {
      if (running.from === today) await client.pause.remove.mutate({ id: running.id });
      else {
        const to = addDays(today, -1);
        await client.pause.put.mutate({ ...running, to, baseVersion, mutationId: uuidv7() });
      }
    }
    return { data: pauses, lines: [`${goal?.title ?? "Everything"} runs again from ${today}.`] };
  },
};
