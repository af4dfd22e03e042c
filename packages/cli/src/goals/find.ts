import type { RouterOutputs } from "@cairn/api/client";
import type { GoalTab } from "@cairn/core/model/goal-tab";
import type { GoalSummary } from "@cairn/core/model/view";
import { unpackSummary } from "@cairn/core/standing/packing";
import { Refusal } from "../failure.ts";
import type { Client } from "../world.ts";
import { matchGoal } from "./match.ts";

/** Of what is meant to be logged or changed. */
export const RUNNING: readonly GoalTab[] = ["active", "paused"];

/** The one goal of these tabs that is meant. */
export async function find(
  client: Client,
  name: string,
  tabs: readonly GoalTab[] = RUNNING,
): Promise<GoalSummary> {
  const goals = (await Promise.all(tabs.map((tab) => goalsOf(client, tab)))).flat();
  const match = matchGoal(
    goals.map((summary) => ({ id: summary.goal.id, title: summary.goal.title, summary })),
    name,
  );
  if ("found" in match) return match.found.summary;
  throw match.among.length > 0 ? severalFit(name, match.among) : noneFits(name, tabs);
}

export function severalFit(name: string, among: readonly { id: string; title: string }[]): Refusal {
  const names = among.map(({ title, id }) => `  ${title}  (${id})`);
  return new Refusal(
    [`"${name}" could be ${among.length} goals. Write more of the name, or its id:`, ...names].join("\n"),
  );
}

function noneFits(name: string, tabs: readonly GoalTab[]): Refusal {
  const where = tabs.includes("active") ? "" : ` --tab ${tabs[0]}`;
  return new Refusal(`No such goal is called "${name}". See them with: cairn goals${where}`);
}

export async function goalsOf(client: Client, tab: GoalTab): Promise<GoalSummary[]> {
  const goals: GoalSummary[] = [];
  let cursor: string | null = null;
  do {
    const page: RouterOutputs["goal"]["list"] = await client.goal.list.query({ tab, limit: 100, cursor });
    goals.push(...page.items.map(unpackSummary));
    cursor = page.next;
  } while (cursor !== null);
  return goals;
}
