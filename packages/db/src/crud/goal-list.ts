import type { Day } from "@cairn/core/day";
import { invalid } from "@cairn/core/error";
import type { GoalSort } from "@cairn/core/goal";
import { GOAL_TABS, type GoalTab } from "@cairn/core/goal-tab";
import type { GoalState } from "@cairn/core/view";
import { eq, type SQL, sql } from "drizzle-orm";
import { goals } from "../schema/goal.ts";
import type { Tx } from "../session.ts";
import { goalColumns, nestedColumns, ownPauses, toState } from "./state.ts";

/** Of goals `g`: in which tab they stand on a day. Every goal is in exactly one. */
function inTab(tab: GoalTab, today: Day): SQL {
  const kept = sql`g.deleted_at is null and g.archived_at is null`;
  const paused = sql`exists (select from own_pauses p where (p.goal_id = g.id or p.goal_id is null)
    and p.from_day <= ${today}::date and (p.to_day is null or p.to_day >= ${today}::date))`;
  switch (tab) {
    case "active":
      return sql`${kept} and g.closed_as is null and not ${paused}`;
    case "paused":
      return sql`${kept} and g.closed_as is null and ${paused}`;
    case "reached":
    case "let_go":
      return sql`${kept} and g.closed_as = ${tab}`;
    case "archived":
      return sql`g.deleted_at is null and g.archived_at is not null`;
    case "trash":
      return sql`g.deleted_at is not null`;
  }
}

/** What a list is ordered by, with the id behind it, and how a cursor's text becomes that again. */
const ORDER: Record<GoalSort, { key: SQL; type: SQL; descending: boolean }> = {
  position: { key: sql`g.position`, type: sql`double precision`, descending: false },
  title: { key: sql`lower(g.title)`, type: sql`text`, descending: false },
  recent: { key: sql`coalesce(g.last_day, '1900-01-01')`, type: sql`date`, descending: true },
};

export type GoalPage = {
  tab: GoalTab;
  today: Day;
  cursor: string | null;
  limit: number;
  sort?: GoalSort;
};

/**
 * One page of a tab by keyset, in one round trip. `ids` are the listed goals in order; `states` holds them and, for
 * objectives among them, all that is below. `next` is the cursor of the following page, null on the last.
 */
export async function listGoals(
  tx: Tx,
  userId: string,
  page: GoalPage,
): Promise<{ states: GoalState[]; ids: string[]; next: string | null }> {
  const { key, type, descending } = ORDER[page.sort ?? "position"];
  const cursor = page.cursor === null ? null : readCursor(page.cursor);
  const beyond = cursor
    ? sql`and (${key}, g.id) ${descending ? sql`<` : sql`>`} (${cursor.key}::${type}, ${cursor.id}::uuid)`
    : sql``;
  const direction = descending ? sql`desc` : sql`asc`;
  const chosen = sql`(
    with recursive page as (
      select g.id, ${key}::text as key, row_number() over (order by ${key} ${direction}, g.id ${direction}) as place
      from goals g where g.user_id = ${userId} and ${inTab(page.tab, page.today)} ${beyond}
      order by ${key} ${direction}, g.id ${direction} limit ${page.limit + 1}
    ), tree as (
      select id from page
      union
      select g.id from tree t join goals g on g.user_id = ${userId} and g.parent_id = t.id
    ) select tree.id, page.place, page.key from tree left join page on page.id = tree.id) chosen`;
  const rows = await tx
    .with(tx.$with("own_pauses", {}).as(ownPauses(userId)))
    .select({
      ...goalColumns,
      ...nestedColumns,
      place: sql<string | null>`chosen.place`,
      key: sql<string | null>`chosen.key`,
    })
    .from(goals)
    .innerJoin(chosen, sql`chosen.id = ${goals.id}`)
    .where(eq(goals.userId, userId));
  const listed = rows
    .filter((row) => row.place !== null)
    .sort((a, b) => Number(a.place) - Number(b.place))
    .slice(0, page.limit);
  const last = listed.at(-1);
  const more = rows.some((row) => Number(row.place) > page.limit);
  return {
    states: rows.map(toState),
    ids: listed.map((row) => row.id),
    next: more && last ? writeCursor(last.key ?? "", last.id) : null,
  };
}

function writeCursor(key: string, id: string): string {
  return Buffer.from(JSON.stringify([key, id])).toString("base64url");
}

/** @throws INVALID for anything that `writeCursor` did not write */
function readCursor(text: string): { key: string; id: string } {
  try {
    const [key, id]: unknown[] = JSON.parse(Buffer.from(text, "base64url").toString());
    if (typeof key === "string" && typeof id === "string") return { key, id };
  } catch {
    // Falls through to the refusal.
  }
  throw invalid("cursor", "cursor");
}

/** How many goals each tab holds on a day. */
export async function countGoals(tx: Tx, userId: string, today: Day): Promise<Record<GoalTab, number>> {
  const columns = GOAL_TABS.map(
    (tab) => sql`count(*) filter (where ${inTab(tab, today)})::int as ${sql.identifier(tab)}`,
  );
  const [row] = await tx.execute<Record<GoalTab, number>>(
    sql`with own_pauses as (${ownPauses(userId)}) select ${sql.join(columns, sql`, `)} from goals g where g.user_id = ${userId}`,
  );
  return row ?? { active: 0, paused: 0, reached: 0, let_go: 0, archived: 0, trash: 0 };
}
