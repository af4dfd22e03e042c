import type { PlanChange } from "@cairn/core/model/plan";
import { planText } from "@cairn/text/plan-text";
import { uuidv7 } from "uuidv7";
import { dayOf } from "../goals/days.ts";
import { find } from "../goals/find.ts";
import { goalLine, itemOf, LOCALE } from "../goals/goal-text.ts";
import type { Cairn, Command, Given } from "../table/command.ts";
import { flag, type Input, option } from "../table/input.ts";
import { amount, date, rate } from "../table/words.ts";
import { from, goalName } from "./inputs.ts";

const target = option("target", amount, "how much in all");
const due = option("due", date, "by when");
const pace = option("rate", rate, "how much a day, week or month, like 5/week");
const keepLine = flag("keep-line", "the line goes on from where it is, not from where you stand");
const correct = flag(
  "correct",
  "the plan was written down wrongly: the line is drawn anew from its beginning",
);

const CHANGES: readonly Input<unknown>[] = [target, due, pace];

export const plan: Command = {
  name: "plan",
  group: "Plans and pauses",
  summary: "changes the plan of a goal",
  arguments: [goalName],
  options: [...CHANGES, from, keepLine, correct],
  examples: ['cairn plan "run" --due 2026-12-31', 'cairn plan "read" --target 12 --rate 1/month'],
  rule: (given) =>
    CHANGES.every((change) => given(change) === null)
      ? "Say what to change: --target, --due or --rate."
      : null,
  run: async (given, cairn) => {
    const { goal } = await find(cairn.client(), given(goalName));
    const change = await changeOf(given, cairn);
    const act = { goalId: goal.id, baseVersion: goal.version, mutationId: uuidv7(), ...change };
    const view = await cairn.client().plan.change.mutate(act);
    return { data: view, lines: planLines(view) };
  },
};

async function changeOf(given: Given, cairn: Cairn): Promise<PlanChange> {
  const wanted = { target: given(target), due: given(due), rate: given(pace) };
  return {
    mode: given(correct) ? "correct" : "from",
    from: given(from) ?? (await dayOf(cairn, null)),
    base: given(keepLine) || given(correct) ? "line" : "here",
    plan: {
      ...(wanted.target === null ? {} : { target: wanted.target }),
      ...(wanted.due === null ? {} : { due: wanted.due }),
      ...(wanted.rate === null ? {} : { rate: wanted.rate }),
    },
  };
}

/** What a goal promises after its plan was changed, and where it stands then. */
export function planLines(view: Parameters<typeof itemOf>[0]): string[] {
  const item = itemOf(view);
  return [`${view.goal.title}: ${planText(item, LOCALE)}`, goalLine(item)];
}
