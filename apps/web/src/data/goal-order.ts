import type { Area } from "@cairn/core/model/area";
import type { Goal, GoalMove } from "@cairn/core/model/goal";
import type { GoalSummary } from "@cairn/core/model/view";

/** The goals of an area in their order; `id` null: those without one. */
export type Group<G = GoalSummary> = { id: string | null; name: string; area: Area | null; goals: G[] };
/** Where a goal stands: in which group, and as which of it. */
export type Place = { areaId: string | null; index: number };

type Placed = { goal: Pick<Goal, "id" | "areaId" | "position"> };

/** Goals by area in the areas' order, those without one (or of one that is gone) last; each area in the person's order. */
export function groupsOf<G extends Placed>(goals: readonly G[], areas: readonly Area[]): Group<G>[] {
  const known = new Map(areas.map((area) => [area.id, area]));
  const groups: Group<G>[] = areas.map((area) => ({ id: area.id, name: area.name, area, goals: [] }));
  const rest: Group<G> = { id: null, name: "", area: null, goals: [] };
  const byId = new Map(groups.map((group) => [group.id, group]));
  for (const goal of goals)
    (known.has(goal.goal.areaId ?? "") ? (byId.get(goal.goal.areaId) ?? rest) : rest).goals.push(goal);
  for (const group of [...groups, rest])
    group.goals.sort((a, b) => a.goal.position - b.goal.position || (a.goal.id < b.goal.id ? -1 : 1));
  return [...groups, rest];
}

export function placeOf(groups: readonly Group<Placed>[], id: string): Place | null {
  for (const group of groups) {
    const index = group.goals.findIndex(({ goal }) => goal.id === id);
    if (index >= 0) return { areaId: group.id, index };
  }
  return null;
}

/** One step up or down, over the border of areas too; null at the end of the list. */
export function stepped(groups: readonly Group<Placed>[], id: string, by: -1 | 1): Place | null {
  const place = placeOf(groups, id);
  if (!place) return null;
  const at = groups.findIndex((group) => group.id === place.areaId);
  const index = place.index + by;
  if (index >= 0 && index < (groups[at]?.goals.length ?? 0)) return { areaId: place.areaId, index };
  const next = groups[at + by];
  return next ? { areaId: next.id, index: by === 1 ? 0 : next.goals.length } : null;
}

/** What to ask of the server so that a goal stands at a place, and a position that shows it there until it has answered. */
export function moveTo(
  groups: readonly Group<Placed>[],
  id: string,
  place: Place,
): { input: GoalMove; position: number | null } {
  const from = placeOf(groups, id);
  const others = (groups.find((group) => group.id === place.areaId)?.goals ?? [])
    .map(({ goal }) => goal)
    .filter((goal) => goal.id !== id);
  const above = others[place.index - 1];
  const below = others[place.index];
  const area = from?.areaId === place.areaId ? {} : { areaId: place.areaId };
  if (above)
    return {
      // After the one above: what follows it may be on a page that is not here yet.
      input: { id, ...area, after: above.id },
      position: below ? (above.position + below.position) / 2 : above.position + 0.5,
    };
  if (below) return { input: { id, ...area, before: below.id }, position: below.position - 0.5 };
  return { input: { id, ...area }, position: null };
}
