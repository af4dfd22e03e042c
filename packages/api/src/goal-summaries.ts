import { summarise } from "@cairn/core/decide/summary";
import type { PackedSummary } from "@cairn/core/standing/packed-schema";
import { packSummary } from "@cairn/core/standing/packing";
import { rollUpSummaries } from "@cairn/core/standing/standing";
import type { Day } from "@cairn/core/time/day";
import { type GoalPage, listGoals } from "@cairn/db/crud/goal-list";
import { makeStandings } from "@cairn/db/crud/make-standing";
import { type Found, getKept, listKept } from "@cairn/db/crud/standing";
import { type GoalReader, viewsOf } from "./goal-view.ts";

/** One page of a tab as lists show it. No history is read but of goals whose standing is stale. */
export async function listSummaries(
  reader: GoalReader,
  page: GoalPage,
): Promise<{ items: PackedSummary[]; next: string | null }> {
  const { found, ids, next } = await listKept(reader.tx, reader.userId, page, reader.asking);
  return { items: await summariesOf(reader, found, ids), next };
}

/** The same as of a day that is over, of which nothing is kept: it is made from the history. */
export async function summariesAsOf(
  { tx, userId, asking }: GoalReader,
  page: GoalPage,
  day: Day,
): Promise<{ items: PackedSummary[] }> {
  const views = viewsOf(await listGoals(tx, userId, page), { ...asking, today: day });
  const items = views.map((view) =>
    packSummary({ ...summarise(view, { today: day }), revision: view.revision }, day),
  );
  return { items };
}

/** The same of goals that are named, in that order; those that are not there are left out. */
export async function getSummaries(reader: GoalReader, ids: readonly string[]): Promise<PackedSummary[]> {
  return summariesOf(reader, await getKept(reader.tx, reader.userId, ids, reader.asking), ids);
}

async function summariesOf(
  { tx, userId, asking }: GoalReader,
  found: readonly Found[],
  ids: readonly string[],
): Promise<PackedSummary[]> {
  const stale = found.flatMap((one) => ("standing" in one || "objective" in one ? [] : [one.goal.id]));
  const made = await makeStandings(tx, userId, stale, asking);
  const fresh = found.filter((one) => "standing" in one || "objective" in one);
  const summaries = rollUpSummaries([...fresh, ...made], asking);
  const byId = new Map(summaries.map((summary) => [summary.goal.id, summary]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
