import { uuidv7 } from "uuidv7";
import { GOALS, goalOf, SUMS, secretOf } from "./crowd.ts";
import type { Ask } from "./load.ts";

export const OPERATIONS = ["list", "goal", "check-in", "today", "press", "page"] as const;
export type Operation = (typeof OPERATIONS)[number];

export const MEANING: Record<Operation, string> = {
  list: "twenty goals with what is known of each",
  goal: "one goal with its history (Cairn: all days and every figure; peers: the last 50 entries)",
  "check-in": "one entry, stored and counted",
  today: "the goals of the day, with what was logged on it",
  press: "an entry, and the list right after it by the same person; counted as one",
  page: "the page of Today in HTML",
};

/** How a server is asked. */
export type Dialect = {
  list(): Pick<Ask, "path">;
  goal(id: string): Pick<Ask, "path">;
  today(day: string): Pick<Ask, "path">;
  checkIn(entry: Entry): Pick<Ask, "path" | "body">;
  /** The page of Today; absent where there are no pages. */
  page?: { path: string; cookie: string };
};
export type Entry = { id: string; goalId: string; day: string; value: number; note: string; at: string };

/** Plain paths and JSON. */
export const REST: Dialect = {
  list: () => ({ path: "/goals" }),
  goal: (id) => ({ path: `/goals/${id}` }),
  today: (day) => ({ path: `/today?day=${day}` }),
  checkIn: (entry) => ({ path: "/check-ins", body: JSON.stringify(entry) }),
};

/** tRPC with superjson, as the template has it. */
export const TEMPLATE: Dialect = {
  list: () => ({ path: "/api/trpc/list" }),
  goal: (id) => ({ path: `/api/trpc/get?input=${json({ json: { id } })}` }),
  today: (day) => ({ path: `/api/trpc/today?input=${json({ json: { day } })}` }),
  checkIn: (entry) => ({ path: "/api/trpc/put", body: JSON.stringify({ json: entry }) }),
  page: { path: "/", cookie: "peer.session" },
};

export const CAIRN: Dialect = {
  list: () => ({ path: `/api/trpc/goal.list?input=${json({ limit: GOALS })}` }),
  goal: (id) => ({ path: `/api/trpc/goal.get?input=${json({ id })}` }),
  today: () => ({ path: "/api/trpc/goal.today" }),
  checkIn: (entry) => ({
    path: "/api/trpc/checkIn.put",
    body: JSON.stringify({ ...entry, zone: "Etc/UTC" }),
  }),
  page: { path: "/", cookie: "cairn.session" },
};

const json = (value: unknown) => encodeURIComponent(JSON.stringify(value));

export function bearer(person: number): Record<string, string> {
  return { authorization: `Bearer ${secretOf(person)}` };
}

export function entryFor(person: number, goal: number, day: string): Entry {
  const at = new Date().toISOString();
  return { id: uuidv7(), goalId: goalOf(person, goal), day, value: 5, note: "", at };
}

/** The first of the people who check in; those before only read. */
export function firstWriter(people: number): number {
  return 1 + Math.max(1, Math.floor(people * 0.8));
}

/**
 * Who asks at a turn. Four people in five only read, so that a list finds what was made of its goals; the others check in.
 */
export function whoAsks(turn: number, people: number, writes: boolean): { person: number; goal: number } {
  const readers = firstWriter(people) - 1;
  const person = writes ? 1 + readers + (turn % Math.max(1, people - readers)) : 1 + (turn % readers);
  const goal = 1 + (Math.floor(turn / 7) % (writes ? SUMS : GOALS));
  return { person: Math.min(person, people), goal };
}
