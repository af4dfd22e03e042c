import type { GoalTab } from "@cairn/core/goal-tab";

/** Goals of one page: what a slow phone draws at once. */
const LIMIT = 40;

/** A page of a tab's list, as the page's HTML brings it along and as the hook asks for it. */
export function listOf(tab: GoalTab, cursor: string | null = null) {
  return cursor === null ? { tab, limit: LIMIT } : { tab, limit: LIMIT, cursor };
}
