import { invalid } from "@cairn/core/refusal/error";
import type { PackedSummary } from "@cairn/core/standing/packed-schema";
import { unpackSummary } from "@cairn/core/standing/packing";
import { compareByDeficit, type Deficit, deficitDays } from "@cairn/core/views/pace-order";
import type { GoalPage } from "@cairn/db/crud/goal-list";
import { makeStandings } from "@cairn/db/crud/make-standing";
import { listPlaces } from "@cairn/db/crud/standing";
import * as z from "zod/mini";
import { getSummaries } from "./goal-summaries.ts";
import type { GoalReader } from "./goal-view.ts";

const Cursor = z.tuple([z.number(), z.number(), z.string()]);

/**
 * One page of a tab, furthest below its line first. The order counts once every goal of the tab has a fresh standing: a stale one
 * may be missing from the page, so that those are made first. Objectives are rolled up.
 */
export async function pageByLine(
  reader: GoalReader,
  { tab, today, cursor, limit, named }: Omit<GoalPage, "sort">,
): Promise<{ items: PackedSummary[]; next: string | null }> {
  const ordered = (await placesOf(reader, { tab, today, named })).sort(compareByDeficit);
  const seen = cursor === null ? null : readCursor(cursor);
  const beyond = seen ? ordered.filter((place) => compareByDeficit(place, seen) > 0) : ordered;
  const shown = beyond.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: await getSummaries(
      reader,
      shown.map(({ id }) => id),
    ),
    next: beyond.length > limit && last ? writeCursor(last) : null,
  };
}

async function placesOf(
  reader: GoalReader,
  page: Pick<GoalPage, "tab" | "today" | "named">,
): Promise<Deficit[]> {
  const { tx, userId, asking } = reader;
  const found = await listPlaces(tx, userId, page, asking);
  const objectives = found.filter(({ isObjective }) => isObjective).map(({ id }) => id);
  const stale = found.filter(({ isObjective, below }) => !isObjective && below === null).map(({ id }) => id);
  const made = await makeStandings(tx, userId, stale, asking);
  const rolledUp = await getSummaries(reader, objectives);
  return [
    ...found.flatMap(({ id, position, below }) => (below === null ? [] : [{ id, position, below }])),
    ...made.map(({ goal, below }) => ({ id: goal.id, position: goal.position, below })),
    ...rolledUp.map((packed) => ({
      id: packed.goal.id,
      position: packed.goal.position,
      below: deficitDays(unpackSummary(packed)),
    })),
  ];
}

function writeCursor({ below, position, id }: Deficit): string {
  return Buffer.from(JSON.stringify([below, position, id])).toString("base64url");
}

/** @throws INVALID for anything that `writeCursor` did not write */
function readCursor(text: string): Deficit {
  try {
    const [below, position, id] = z.parse(Cursor, JSON.parse(Buffer.from(text, "base64url").toString()));
    return { below, position, id };
  } catch {
    throw invalid("cursor", "cursor");
  }
}
