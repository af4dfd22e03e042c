import type { GoalSort } from "@cairn/core/model/goal";
import type { GoalTab } from "@cairn/core/model/goal-tab";

/** Goals of one page: what a slow phone draws at once. */
const LIMIT = 40;

/** A tab's list, as the page's HTML brings its first page along and as the hook asks for it. */
export function listOf(tab: GoalTab, sort: GoalSort = "position", named = "") {
  return named === "" ? { tab, sort, limit: LIMIT } : { tab, sort, named, limit: LIMIT };
}
