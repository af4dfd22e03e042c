import type { PlanChange } from "@cairn/core/model/plan";
import { addDays } from "@cairn/core/time/day";
import { uuidv7 } from "uuidv7";
import type { PlanAsked, WAYS } from "./arguments.ts";
import { amount, goalLine, type Shown, unitOf } from "./words.ts";
import { type Answer, type Client, days, find, Refusal, type World } from "./world.ts";

export async function plan(client: Client, command: PlanAsked, world: World): Promise<Answer> {
  const { goal } = await find(client, command.goal, ["active", "paused"]);
  const { target, due, rate, correct } = command;
  const from = command.from ?? (await days(client, "today", world)).day;
  const change: PlanChange = {
    mode: correct ? "correct" : "from",
    from,
    base: command.keepLine || correct ? "line" : "here",
    plan: {
      ...(target === null ? {} : { target }),
      ...(due === null ? {} : { due }),
      ...(rate === null ? {} : { rate }),
    },
  };
  const act = { goalId: goal.id, baseVersion: goal.version, mutationId: uuidv7(), ...change };
  const view = await client.plan.change.mutate(act);
  return { data: view, lines: [`${goal.title}: ${planText(view)}`, goalLine(view)] };
}

function planText({ goal, figures }: Shown): string {
  const target = figures.target === null ? "" : `${amount(figures.target, unitOf(goal))} `;
  return `${target}${figures.due === null ? "without a due day" : `by ${figures.due}`}`;
}

const SAID = { more: "More a day", later: "Finish later", less: "Aim for less" } as const;

export async function waysBack(
  client: Client,
  command: { goal: string; take: (typeof WAYS)[number] | null },
): Promise<Answer> {
  const { goal } = await find(client, command.goal);
  const ways = await client.plan.waysBack.query({ goalId: goal.id });
  if (!ways) return { data: null, lines: [`${goal.title} has nothing to come back from.`] };
  if (command.take === null) {
    const lines = (["more", "later", "less"] as const).flatMap((name) => {
      const way = ways[name];
      if (!way) return [];
      const { figures } = way;
      const need = figures.needPerDay === null ? "" : `, ${amount(figures.needPerDay, unitOf(goal))} a day`;
      return [`${name.padEnd(6)} ${SAID[name]}: ${planText({ goal, figures })}${need}`];
    });
    return { data: ways, lines: [...lines, `Take one: cairn ways-back "${goal.title}" <name>`] };
  }
  const way = ways[command.take];
  if (!way) throw new Refusal(`"${command.take}" leads nowhere now. See the others without it.`);
  const act = { goalId: goal.id, baseVersion: goal.version, mutationId: uuidv7(), ...way.change };
  const view = await client.plan.change.mutate(act);
  return { data: view, lines: [`${goal.title}: ${planText(view)}`, goalLine(view)] };
}

/** Of one goal, or of everything. */
export async function pause(
  client: Client,
  command: { goal: string | null; from: string | null; until: string | null },
  world: World,
): Promise<Answer> {
  const found = command.goal === null ? null : (await find(client, command.goal, ["active", "paused"])).goal;
  const from = command.from ?? (await days(client, "today", world)).day;
  const input = { id: uuidv7(), goalId: found?.id ?? null, from, to: command.until };
  const answer = await client.pause.put.mutate(input);
  const until = answer.to === null ? "until you resume" : `until ${answer.to}`;
  return { data: answer, lines: [`${found?.title ?? "Everything"} pauses from ${from} ${until}.`] };
}

/** Ends with yesterday what pauses today; what began today goes. */
export async function resume(client: Client, goalName: string | null, world: World): Promise<Answer> {
  const found = goalName === null ? null : (await find(client, goalName, ["active", "paused"])).goal;
  const { day: today } = await days(client, "today", world);
  const pauses = (await client.pause.list.query()).filter(
    ({ goalId, from, to }) => goalId === (found?.id ?? null) && from <= today && (to === null || to >= today),
  );
  const what = found?.title ?? "Everything";
  if (pauses.length === 0) {
    throw new Refusal(
      found ? `${found.title} is not paused today.` : "There is no pause of everything today.",
    );
  }
  for (const { version: baseVersion, ...running } of pauses) {
    if (running.from === today) await client.pause.remove.mutate({ id: running.id });
    else {
      const to = addDays(today, -1);
      await client.pause.put.mutate({ ...running, to, baseVersion, mutationId: uuidv7() });
    }
  }
  return { data: pauses, lines: [`${what} runs again from ${today}.`] };
}
