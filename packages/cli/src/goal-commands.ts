import type { ClosedAs } from "@cairn/core/model/goal";
import { uuidv7 } from "uuidv7";
import type { DayWord } from "./argument-words.ts";
import type { Step } from "./arguments.ts";
import { matchGoal } from "./match.ts";
import { goalLine } from "./words.ts";
import { type Answer, type Client, days, find, Refusal, type World } from "./world.ts";

export async function close(
  client: Client,
  command: { goal: string; as: ClosedAs; note: string },
): Promise<Answer> {
  const { goal } = await find(client, command.goal, ["active", "paused"]);
  const view = await client.goal.close.mutate({
    id: goal.id,
    baseVersion: goal.version,
    mutationId: uuidv7(),
    as: command.as,
    note: command.note,
  });
  return { data: view, lines: [goalLine(view)] };
}

/** In which lists a step finds its goal, which procedure it is, and what it says. */
const STEPS = {
  reopen: { tabs: ["reached", "let_go"], procedure: "reopen", said: "runs again" },
  archive: { tabs: ["active", "paused", "reached", "let_go"], procedure: "archive", said: "is archived" },
  unarchive: { tabs: ["archived"], procedure: "unarchive", said: "is out of the archive" },
  trash: {
    tabs: ["active", "paused", "reached", "let_go", "archived"],
    procedure: "remove",
    said: "is in the trash for 30 days",
  },
  restore: { tabs: ["trash"], procedure: "restore", said: "is back" },
} as const;

export async function step(client: Client, name: Step, goalName: string): Promise<Answer> {
  const { tabs, procedure, said } = STEPS[name];
  const { goal } = await find(client, goalName, tabs);
  const view = await client.goal[procedure].mutate({ id: goal.id });
  return { data: view, lines: [`${view.goal.title} ${said}.`] };
}

export async function milestones(client: Client, goalName: string): Promise<Answer> {
  const { goal } = await find(client, goalName, ["active", "paused"]);
  const view = await client.goal.get.query({ id: goal.id });
  const lines = view.milestones.map(
    ({ title, due, doneOn }) =>
      `[${doneOn === null ? " " : "x"}] ${title}${doneOn ? `  done ${doneOn}` : due ? `  due ${due}` : ""}`,
  );
  return { data: view.milestones, lines: lines.length > 0 ? lines : [`${goal.title} has no milestones.`] };
}

/** An outcome is done as a whole, a checklist item by item. */
export async function done(
  client: Client,
  command: { goal: string; milestone: string | null; day: DayWord },
  world: World,
): Promise<Answer> {
  const { goal } = await find(client, command.goal, ["active", "paused"]);
  const { day } = await days(client, command.day, world);
  if (goal.measure.kind === "outcome") {
    const act = { id: goal.id, baseVersion: goal.version, mutationId: uuidv7(), doneOn: day };
    const view = await client.goal.markDone.mutate(act);
    return { data: view, lines: [`${goal.title}: done on ${day}.`] };
  }
  if (command.milestone === null) {
    throw new Refusal(`Name what is done: cairn done "${goal.title}" "<milestone>"`);
  }
  const { milestones } = await client.goal.get.query({ id: goal.id });
  const match = matchGoal(milestones, command.milestone);
  if (!("found" in match)) {
    const names = (match.among.length > 0 ? match.among : milestones).map(({ title }) => `  ${title}`);
    throw new Refusal([`Which milestone is "${command.milestone}"? There are:`, ...names].join("\n"));
  }
  const { version: baseVersion, ...item } = match.found;
  const put = { ...item, doneOn: day, baseVersion, mutationId: uuidv7() };
  const view = await client.milestone.put.mutate(put);
  return { data: view, lines: [`${item.title}: done on ${day}.`, goalLine(view)] };
}
