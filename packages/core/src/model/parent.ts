import { invalid } from "../refusal/error.ts";
import type { Measure } from "./goal.ts";

/** A tree of goals has at most this many levels, the top and the lowest one counted. */
export const DEPTH_MAX = 5;

/** What is read of a goal to judge its place in the tree. */
export type Branch = { id: string; parentId: string | null; kind: Measure["kind"] };

/**
 * D15: refuses a parent that a goal cannot have: one that is not there, that measures something itself, that is the goal itself
 * or below it, or that would make the tree deeper than five levels.
 * @param tree the person's live goals; the goal itself need not be among them
 * @throws DomainError INVALID at the field `parentId`
 */
export function refuseParent(tree: readonly Branch[], id: string, parentId: string): void {
  const byId = new Map(tree.map((branch) => [branch.id, branch]));
  const parent = byId.get(parentId);
  if (!parent) throw invalid("parentId", "missing");
  if (parent.kind !== "objective") throw invalid("parentId", "parent_kind");
  let above = 0;
  for (
    let at: Branch | undefined = parent;
    at;
    at = at.parentId === null ? undefined : byId.get(at.parentId)
  ) {
    if (at.id === id) throw invalid("parentId", "parent_circle");
    above += 1;
    if (above > DEPTH_MAX) break;
  }
  if (above + heightOf(tree, id) > DEPTH_MAX) throw invalid("parentId", "parent_depth", { max: DEPTH_MAX });
}

/** Counts the levels from a goal down to its lowest descendant, itself included. */
function heightOf(tree: readonly Branch[], id: string): number {
  let level = [id];
  let height = 0;
  while (level.length > 0 && height <= DEPTH_MAX) {
    height += 1;
    const above = new Set(level);
    level = tree
      .filter(({ parentId }) => parentId !== null && above.has(parentId))
      .map((branch) => branch.id);
  }
  return height;
}
