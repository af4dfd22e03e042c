import { evaluateTree } from "@cairn/core/decide/evaluate";
import { planInForce } from "@cairn/core/model/plan-in-force";
import type { GoalState, GoalView } from "@cairn/core/model/view";
import { invalid } from "@cairn/core/refusal/error";
import { compareByDeficit, type Deficit, deficitDays } from "@cairn/core/views/pace-order";
import { type GoalPage, listGoals } from "@cairn/db/crud/goal-list";
import * as z from "zod/mini";
import { type GoalReader, viewsOf } from "./goal-view.ts";

/** More goals than anybody has in one tab. */
const ALL = 5000;
const Place = z.tuple([z.number(), z.number(), z.string()]);

/**
 * One page of a tab, furthest below its line first. No query can tell: every goal of the tab is reckoned for each page, as
 * Today does with those that run.
 */
export async function pageByLine(
  { tx, userId, asking }: GoalReader,
  { tab, today, cursor, limit, named }: Omit<GoalPage, "sort">,
): Promise<{ views: GoalView[]; next: string | null }> {
  const { states, ids } = await listGoals(tx, userId, { tab, today, named, cursor: null, limit: ALL });
  const listed = new Set(ids);
  const places = evaluateTree(states, asking, { forecast: false }).map(placeOf);
  const ordered = places.filter(({ id }) => listed.has(id)).sort(compareByDeficit);
  const seen = cursor === null ? null : readCursor(cursor);
  const beyond = seen ? ordered.filter((place) => compareByDeficit(place, seen) > 0) : ordered;
  const shown = beyond.slice(0, limit);
  const last = shown.at(-1);
  return {
    views: viewsOf(treeOf(states, shown), asking),
    next: beyond.length > limit && last ? writeCursor(last) : null,
  };
}

/** Some of the goals with all that is below them. */
function treeOf(states: GoalState[], some: { id: string }[]): { states: GoalState[]; ids: string[] } {
  const ids = some.map(({ id }) => id);
  const wanted = new Set(ids);
  let size = 0;
  while (size < wanted.size) {
    size = wanted.size;
    for (const { goal } of states)
      if (goal.parentId !== null && wanted.has(goal.parentId)) wanted.add(goal.id);
  }
  return { states: states.filter(({ goal }) => wanted.has(goal.id)), ids };
}

function placeOf(view: GoalView): Deficit {
  const plan = planInForce(view.plans, view.figures.asOf);
  return { below: deficitDays({ ...view, plan }), position: view.goal.position, id: view.goal.id };
}

function writeCursor({ below, position, id }: Deficit): string {
  return Buffer.from(JSON.stringify([below, position, id])).toString("base64url");
}

/** @throws INVALID for anything that `writeCursor` did not write */
function readCursor(text: string): Deficit {
  try {
    const [below, position, id] = z.parse(Place, JSON.parse(Buffer.from(text, "base64url").toString()));
    return { below, position, id };
  } catch {
    throw invalid("cursor", "cursor");
  }
}
