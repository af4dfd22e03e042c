import { createCairnClient, type RouterOutputs } from "@cairn/api/client";
import type { GoalTab } from "@cairn/core/model/goal-tab";
import { addDays, type Day, dayAt } from "@cairn/core/time/day";
import { type DayWord, UsageError } from "./argument-words.ts";
import { matchGoal } from "./match.ts";

/** All that is outside of a command. */
export type World = {
  env: Record<string, string | undefined>;
  out: (text: string) => void;
  err: (text: string) => void;
  now: () => number;
  version: string;
  read: (file: string) => Promise<Uint8Array>;
  /** Never over a file that is there. */
  write: (file: string, bytes: Uint8Array) => Promise<void>;
};
export type Client = ReturnType<typeof createCairnClient>;
export type Summary = RouterOutputs["goal"]["list"]["items"][number];
/** What a command answers: as data, and as lines for people. */
export type Answer = { data: unknown; lines: string[] };

/** Cairn, or the name that was given, says no. */
export class Refusal extends Error {}

export function connect({ env }: World): Client {
  const token = env.CAIRN_TOKEN?.trim();
  if (!token) throw new UsageError("Set CAIRN_TOKEN to a personal token: Settings, Tokens.");
  const url = env.CAIRN_URL?.trim() || "http://localhost:3000";
  if (!URL.canParse(url))
    throw new UsageError(`CAIRN_URL is not an address: "${url}". Write one like http://localhost:3000.`);
  return createCairnClient({ url, token });
}

export async function days(client: Client, word: DayWord, world: World): Promise<{ day: Day; zone: string }> {
  const { zone, dayStart } = await client.user.me.query();
  if (typeof word === "object") return { day: word.day, zone };
  const now = dayAt(world.now(), zone, dayStart);
  return { day: word === "yesterday" ? addDays(now, -1) : now, zone };
}

/** The one goal of these tabs that is meant. */
export async function find(
  client: Client,
  name: string,
  tabs: readonly GoalTab[] = ["active"],
): Promise<Summary> {
  const goals = (await Promise.all(tabs.map((tab) => goalsOf(client, tab)))).flat();
  const match = matchGoal(
    goals.map((summary) => ({ id: summary.goal.id, title: summary.goal.title, summary })),
    name,
  );
  if ("found" in match) return match.found.summary;
  const [tab = "active", other] = tabs;
  if (match.among.length === 0) {
    const kind = other === undefined && tab === "active" ? "active goal" : "such goal";
    const where = tab === "active" ? "" : ` --tab ${tab}`;
    throw new Refusal(`No ${kind} is called "${name}". See them with: cairn goals${where}`);
  }
  const names = match.among.map(({ title, id }) => `  ${title}  (${id})`);
  throw new Refusal(
    [`"${name}" could be ${match.among.length} goals. Write more of the name, or its id:`, ...names].join(
      "\n",
    ),
  );
}

export async function goalsOf(client: Client, tab: GoalTab): Promise<Summary[]> {
  const goals: Summary[] = [];
  let cursor: string | null = null;
  do {
    const page: RouterOutputs["goal"]["list"] = await client.goal.list.query({ tab, limit: 100, cursor });
    goals.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return goals;
}
