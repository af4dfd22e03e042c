import type { Goal, GoalName, GoalSort } from "@cairn/core/model/goal";
import { GOAL_TABS, type GoalTab } from "@cairn/core/model/goal-tab";
import type { GoalState, Revised } from "@cairn/core/model/view";
import { invalid } from "@cairn/core/refusal/error";
import type { Day } from "@cairn/core/time/day";
import { and, desc, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import { goals } from "../schema/goal.ts";
import type { Tx } from "../session.ts";
import { onlyRow } from "./only-row.ts";
import { ownPauses, stateColumns, toState } from "./state.ts";

/** A tab, or what runs: the active and the paused ones. */
type Shelf = GoalTab | "running";

/** Of goals `g`: whether they are paused on a day. */
function isPaused(today: Day): SQL {
  return sql`exists (select from own_pauses p where (p.goal_id = g.id or p.goal_id is null)
    and p.from_day <= ${today}::date and (p.to_day is null or p.to_day >= ${today}::date))`;
}

/** Of goals `g`: in which tab they stand on a day. Every goal is in exactly one. */
function inTab(tab: Shelf, today: Day): SQL {
  const kept = sql`g.deleted_at is null and g.archived_at is null`;
  const paused = isPaused(today);
  switch (tab) {
    case "running":
      return sql`${kept} and g.closed_as is null`;
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

/** What a list is ordered by before the id, and what a cursor's texts are read back as. */
type Order = { keys: { sql: SQL; type: SQL }[]; descending: boolean };
const POSITION = { sql: sql`g.position`, type: sql`double precision` };
type Sort = Exclude<GoalSort, "line"> | "paused_last";

function orderOf(sort: Sort, today: Day): Order {
  if (sort !== "paused_last") return ORDER[sort];
  return { keys: [{ sql: sql`${isPaused(today)}::int`, type: sql`integer` }, POSITION], descending: false };
}
const ORDER: Record<Exclude<GoalSort, "line">, Order> = {
  position: { keys: [POSITION], descending: false },
  area: {
    keys: [
      // Those without an area stand behind all areas.
      { sql: sql`coalesce(a.position, 100000)`, type: sql`integer` },
      { sql: sql`coalesce(a.id, 'ffffffff-ffff-ffff-ffff-ffffffffffff')`, type: sql`uuid` },
      POSITION,
    ],
    descending: false,
  },
  title: { keys: [{ sql: sql`lower(g.title)`, type: sql`text` }], descending: false },
  recent: { keys: [{ sql: sql`coalesce(g.last_day, '1900-01-01')`, type: sql`date` }], descending: true },
};

export type GoalPage = {
  tab: Shelf;
  today: Day;
  cursor: string | null;
  limit: number;
  /** All but `line`, which only core can tell. */
  sort?: Sort;
  /** Only goals with this in their title, in letters of either case. */
  named?: string | undefined;
};

/**
 * The goals of a page by keyset, as a query of `id`, `measure_kind`, `keys` and `place`: one more than the limit, which says that
 * others follow. It reads `own_pauses`.
 */
export function pageOf(userId: string, page: GoalPage): SQL {
  const { keys, descending } = orderOf(page.sort ?? "position", page.today);
  const cursor = page.cursor === null ? null : readCursor(page.cursor, keys.length);
  const row = list(keys.map((key) => key.sql));
  const seen = cursor && list(keys.map(({ type }, index) => sql`${cursor.keys[index]}::${type}`));
  const beyond = seen
    ? sql`and (${row}, g.id) ${descending ? sql`<` : sql`>`} (${seen}, ${cursor.id}::uuid)`
    : sql``;
  const direction = descending ? sql`desc` : sql`asc`;
  const order = sql`${list(keys.map((key) => sql`${key.sql} ${direction}`))}, g.id ${direction}`;
  return sql`
      select g.id, g.measure_kind, array[${list(keys.map((key) => sql`${key.sql}::text`))}] as keys, row_number() over (order by ${order}) as place
      from goals g left join areas a on a.user_id = g.user_id and a.id = g.area_id
      where g.user_id = ${userId} and ${inTab(page.tab, page.today)} ${namedLike(page.named)} ${beyond}
      order by ${order} limit ${page.limit + 1}`;
}

/** What of a row of `pageOf` says where it stands; null for what is there for another goal's sake. */
export const placeColumns = {
  place: sql<string | null>`chosen.place`,
  keys: sql<string[] | null>`chosen.keys`,
};
type Placed = { id: string; place: string | null; keys: string[] | null };

/** The ids of a page in order, and the cursor of the following one, null on the last. */
export function readPage(
  rows: readonly Placed[],
  { limit }: Pick<GoalPage, "limit">,
): { ids: string[]; next: string | null } {
  const listed = rows
    .filter((row) => row.place !== null)
    .sort((a, b) => Number(a.place) - Number(b.place))
    .slice(0, limit);
  const last = listed.at(-1);
  const more = rows.some((row) => Number(row.place) > limit);
  return {
    ids: listed.map((row) => row.id),
    next: more && last ? writeCursor(last.keys ?? [], last.id) : null,
  };
}

/**
 * One page of a tab by keyset, in one round trip. `ids` are the listed goals in order; `states` holds them and, for
 * objectives among them, all that is below. `next` is the cursor of the following page, null on the last.
 */
export async function listGoals(
  tx: Tx,
  userId: string,
  page: GoalPage,
): Promise<{ states: Revised<GoalState>[]; ids: string[]; next: string | null }> {
  const chosen = sql`(
    with recursive page as (${pageOf(userId, page)}), tree as (
      select id from page
      union
      select g.id from tree t join goals g on g.user_id = ${userId} and g.parent_id = t.id
    ) select tree.id, page.place, page.keys from tree left join page on page.id = tree.id) chosen`;
  const rows = await tx
    .with(tx.$with("own_pauses", {}).as(ownPauses(userId)))
    .select({ ...stateColumns(userId), ...placeColumns })
    .from(goals)
    .innerJoin(chosen, sql`chosen.id = ${goals.id}`)
    .where(eq(goals.userId, userId));
  return { states: rows.map(toState), ...readPage(rows, page) };
}

function list(parts: SQL[]): SQL {
  return sql.join(parts, sql`, `);
}

function namedLike(named: string | undefined): SQL {
  return named ? sql`and strpos(lower(g.title), lower(${named})) > 0` : sql``;
}

/**
 * Goals that are not over, by title: those of a kind and with a text in their title. `included` is among them whatever it
 * is called. `more` says that there are others beyond the limit.
 */
export async function listNames(
  tx: Tx,
  userId: string,
  asked: { named: string; kind: Goal["measure"]["kind"] | null; included: string | null; limit: number },
): Promise<{ names: GoalName[]; more: boolean }> {
  const fits = and(
    isNull(goals.closedAs),
    asked.kind === null ? undefined : eq(goals.measureKind, asked.kind),
    asked.named === "" ? undefined : sql`strpos(lower(${goals.title}), lower(${asked.named})) > 0`,
  );
  const first = sql`(${goals.id} is not distinct from ${asked.included}::uuid)`;
  const rows = await tx
    .select({ id: goals.id, title: goals.title, parentId: goals.parentId })
    .from(goals)
    .where(and(eq(goals.userId, userId), isNull(goals.deletedAt), isNull(goals.archivedAt), or(fits, first)))
    .orderBy(desc(first), sql`lower(${goals.title})`, goals.id)
    .limit(asked.limit + 1);
  return { names: rows.slice(0, asked.limit), more: rows.length > asked.limit };
}

function writeCursor(keys: string[], id: string): string {
  return Buffer.from(JSON.stringify([...keys, id])).toString("base64url");
}

/** @throws INVALID for anything that `writeCursor` did not write */
function readCursor(text: string, length: number): { keys: string[]; id: string } {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, "base64url").toString());
    if (
      Array.isArray(parts) &&
      parts.length === length + 1 &&
      parts.every((part) => typeof part === "string")
    )
      return { keys: parts.slice(0, -1), id: parts[length] ?? "" };
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
  const rows = await tx.execute<Record<GoalTab, number>>(
    sql`with own_pauses as (${ownPauses(userId)}) select ${sql.join(columns, sql`, `)} from goals g where g.user_id = ${userId}`,
  );
  return onlyRow(rows);
}
