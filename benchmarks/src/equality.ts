import * as z from "zod/mini";
import { goalOf, LEVELS, SUMS } from "./crowd.ts";
import { ask, openClient } from "./load.ts";
import { bearer, CAIRN, type Dialect, entryFor } from "./operations.ts";

const Goal = z.object({ id: z.string(), value: z.number(), target: z.nullable(z.number()) });
const Peer = {
  list: z.array(Goal),
  goal: z.object({
    ...Goal.shape,
    checkIns: z.array(z.object({ day: z.string(), value: z.nullable(z.number()) })),
  }),
  put: Goal,
};
const View = z.object({
  goal: z.object({ id: z.string() }),
  figures: z.object({ current: z.nullable(z.number()), target: z.nullable(z.number()) }),
});
const Cairn = {
  list: z.object({ items: z.array(View) }),
  goal: View,
  log: z.object({ items: z.array(z.object({ day: z.string(), value: z.nullable(z.number()) })) }),
};

/** Wraps tRPC's answer, and that of superjson inside it; a plain answer is itself. */
function unwrap(body: Buffer): unknown {
  const text = JSON.parse(body.toString());
  const data = text?.result?.data ?? text;
  return data?.json ?? data;
}

type Server = { name: string; url: string; dialect: Dialect };

/**
 * Compares what a peer answers with what Cairn does, for a few people: where each goal that adds up or follows a level stands, its
 * target and its latest entries. Habits have figures of their own in Cairn.
 * @returns how many figures were compared
 * @throws where one differs
 */
export async function compare(
  cairn: Pick<Server, "url">,
  peer: Server,
  people: readonly number[],
): Promise<number> {
  const [ours, theirs] = [openClient(cairn.url, 1), openClient(peer.url, 1)];
  const read = async (client: typeof ours, path: string, person: number) => {
    const { status, body } = await ask(client, { path, headers: bearer(person) });
    if (status !== 200) throw new Error(`${path} answered ${status}: ${body.toString().slice(0, 300)}`);
    return unwrap(body);
  };
  let compared = 0;
  const same = (what: string, one: unknown, other: unknown) => {
    compared += 1;
    if (JSON.stringify(one) !== JSON.stringify(other))
      throw new Error(
        `${peer.name} answers ${JSON.stringify(other)} for ${what}, Cairn ${JSON.stringify(one)}`,
      );
  };
  try {
    for (const person of people) {
      const { items } = z.parse(Cairn.list, await read(ours, CAIRN.list().path, person));
      const list = z.parse(Peer.list, await read(theirs, peer.dialect.list().path, person));
      same(
        "the order of a list",
        items.map(({ goal }) => goal.id),
        list.map(({ id }) => id),
      );
      for (const [index, { goal, figures }] of items.slice(0, SUMS + LEVELS).entries()) {
        const { value, target } = list[index] ?? {};
        same(`goal ${goal.id} in a list`, [figures.current, figures.target], [value, target]);
      }
      const id = goalOf(person, 1);
      const log = { goalId: id, limit: 50 };
      const path = `/api/trpc/checkIn.list?input=${encodeURIComponent(JSON.stringify(log))}`;
      const latest = z.parse(Cairn.log, await read(ours, path, person)).items;
      const goal = z.parse(Peer.goal, await read(theirs, peer.dialect.goal(id).path, person));
      const view = z.parse(Cairn.goal, await read(ours, CAIRN.goal(id).path, person));
      same("a goal", [view.figures.current, view.figures.target], [goal.value, goal.target]);
      const pairs = (entries: { day: string; value: number | null }[]) =>
        entries.map(({ day, value }) => [day, value]);
      same("the latest entries", pairs(latest), pairs(goal.checkIns));
    }
    return compared;
  } finally {
    await Promise.all([ours.close(), theirs.close()]);
  }
}

/** Checks that an entry moves a goal that adds up by its amount, here and there. @throws where it does not */
export async function comparePress(
  { url, dialect, name }: Server,
  person: number,
  today: string,
): Promise<void> {
  const client = openClient(url, 1);
  try {
    const current = async () => {
      const { body } = await ask(client, { ...dialect.goal(goalOf(person, 1)), headers: bearer(person) });
      const answer = unwrap(body);
      const view = z.safeParse(View, answer);
      return view.success ? view.data.figures.current : z.parse(Goal, answer).value;
    };
    const before = await current();
    const entry = entryFor(person, 1, today);
    const headers = { ...bearer(person), "content-type": "application/json" };
    const { status, body } = await ask(client, { ...dialect.checkIn(entry), headers });
    if (status !== 200) throw new Error(`${name} answered an entry with ${status}: ${body}`);
    const after = await current();
    if (before === null || after !== before + entry.value)
      throw new Error(`${name}: an entry of ${entry.value} moved ${before} to ${after}`);
  } finally {
    await client.close();
  }
}
