import { uuidv7 } from "uuidv7";
import { dayOf } from "../goals/days.ts";
import { find } from "../goals/find.ts";
import type { Answer, Cairn, Command, Given } from "../table/command.ts";
import { from, goalName, until } from "./inputs.ts";

export const pause: Command = {
  name: "pause",
  group: "Plans and pauses",
  summary: "pauses a goal: these days do not count",
  arguments: [goalName],
  options: [from, until],
  examples: ['cairn pause "run" --until 2026-10-03'],
  run: async (given, cairn) => {
    const { goal } = await find(cairn.client(), given(goalName));
    return pauseOf(goal, given, cairn);
  },
};

export const away: Command = {
  name: "away",
  group: "Plans and pauses",
  summary: "pauses everything, until a day or until you are back",
  arguments: [],
  options: [from, until],
  examples: ["cairn away --until 2026-10-03"],
  run: (given, cairn) => pauseOf(null, given, cairn),
};

/** @param goal null = everything */
async function pauseOf(
  goal: { id: string; title: string } | null,
  given: Given,
  cairn: Cairn,
): Promise<Answer> {
  const first = given(from) ?? (await dayOf(cairn, null));
  const input = { id: uuidv7(), goalId: goal?.id ?? null, from: first, to: given(until) };
  const answer = await cairn.client().pause.put.mutate(input);
  const last = answer.to === null ? "until you resume" : `until ${answer.to}`;
  return { data: answer, lines: [`${goal?.title ?? "Everything"} pauses from ${first} ${last}.`] };
}
