import { type ByLine, byLine, daysBelow } from "@cairn/core/below";
import { planInForce } from "@cairn/core/calendar";
import { invalid } from "@cairn/core/error";
import type { GoalView } from "@cairn/core/view";
import { type GoalPage, listGoals } from "@cairn/db/crud/goal-list";
import * as z from "zod/mini";
import { type Reckoning, viewsOf } from "./view.ts";

/** More goals than anybody has in one tab. */
const ALL = 5000;
const Place = z.tuple([z.number(), z.number(), z.string()]);

/**
 * One page of a tab, furthest below its line first. No query can tell: every goal of the tab is reckoned for each page, as
 * Today does with those that run.
 */
export async function pageByLine(
  { tx, userId, asking }: Reckoning,
  { tab, today, cursor, limit, named }: Omit<GoalPage, "sort">,
): Promise<{ views: GoalView[]; next: string | null }> {
  const found = await listGoals(tx, userId, { tab, today, named, cursor: null, limit: ALL });
  const goals = viewsOf(found, asking).map((view) => ({ view, place: placeOf(view) }));
  goals.sort((a, b) => byLine(a.place, b.place));
  const seen = cursor === null ? null : readCursor(cursor);
  const first = seen ? goals.findIndex(({ place }) => byLine(place, seen) > 0) : 0;
  const shown = first < 0 ? [] : goals.slice(first, first + limit);
  const last = shown.at(-1);
  const more = last !== undefined && last !== goals.at(-1);
  return { views: shown.map(({ view }) => view), next: more ? writeCursor(last.place) : null };
}

function placeOf(view: GoalView): ByLine {
  const plan = planInForce(view.plans, view.figures.asOf);
  return { below: daysBelow({ ...view, plan }), position: view.goal.position, id: view.goal.id };
}

function writeCursor({ below, position, id }: ByLine): string {
  return Buffer.from(JSON.stringify([below, position, id])).toString("base64url");
}

/** @throws INVALID for anything that `writeCursor` did not write */
function readCursor(text: string): ByLine {
  try {
    const [below, position, id] = z.parse(Place, JSON.parse(Buffer.from(text, "base64url").toString()));
    return { below, position, id };
  } catch {
    throw invalid("cursor", "cursor");
  }
}
