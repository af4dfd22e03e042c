import type { EvaluationContext } from "@cairn/core/model/evaluation-context";
import type { Goal } from "@cairn/core/model/goal";
import type { Standing } from "@cairn/core/standing/packed-schema";
import { FIGURES_VERSION, type Kept } from "@cairn/core/standing/standing";
import { and, eq, type SQL, sql } from "drizzle-orm";
import { goals } from "../schema/goal.ts";
import type { Tx } from "../session.ts";
import { toGoal } from "./goal-fields.ts";
import { type GoalPage, pageOf, placeColumns, readPage } from "./goal-list.ts";
import { nestedColumns, ownPauses, stateColumns, toState } from "./state.ts";

/** More goals than anybody has in one tab. */
const ALL = 5000;

/**
 * The CTE `person`: the revision of what all of a person's goals are made from. It is empty where their week begins on another day
 * than whoever asks believes, so that nothing counts that was made for another week.
 */
function personOf(userId: string, { weekStart }: EvaluationContext): SQL {
  return sql`select u.figures_revision from users u where u.id = ${userId} and u.week_start = ${weekStart}`;
}

/**
 * `kept`: of each goal of `chosen` the row by this maker that was made last for a day up to today. An array of ids is one walk
 * through the index instead of one for each goal, and what is materialized is walked once, however few rows the planner expects.
 */
function keptOf(userId: string, { today }: EvaluationContext): SQL {
  return sql`(with latest as materialized (select distinct on (s.goal_id) s.* from standings s where s.user_id = ${userId} and s.goal_id = any(${CHOSEN})
    and s.maker = ${FIGURES_VERSION} and s.as_of <= ${today} order by s.goal_id, s.as_of desc) select * from latest) kept`;
}
const CHOSEN = sql`array(select id from chosen)`;

/** Whether `kept` is what core would make now: equal revisions, on a day on which it holds. */
function isFresh({ today }: EvaluationContext): SQL {
  return sql`kept.revision = goals.revision and kept.figures_revision = (select figures_revision from person)
    and (kept.good_until is null or kept.good_until >= ${today})`;
}

/** What objectives are rolled up with; no list reads the history of another goal. */
function ofObjectives<T>(column: SQL<T>): SQL<T> {
  return sql<T>`case when goals.measure_kind = 'objective' then ${column} else '[]' end`;
}
function objectiveColumns(userId: string) {
  const { plans, pauses, days, milestones } = nestedColumns(userId);
  return {
    plans: ofObjectives(plans),
    pauses: ofObjectives(pauses),
    days: ofObjectives(days),
    milestones,
  };
}

/** A goal as a list finds it: with its standing or, of an objective, its state; with neither where the standing is stale. */
export type Found = Kept | { goal: Goal; revision: string };

/**
 * Goals with what is kept of them, in one round trip; and for the objectives among them all that counts below.
 * @param chosen a query of `id`, `measure_kind`, `keys` and `place`, which may read `own_pauses`
 */
async function findKept(tx: Tx, userId: string, chosen: SQL, context: EvaluationContext) {
  const tree = sql`
    with recursive page as (${chosen}), tree as (
      select id, measure_kind from page where measure_kind = 'objective'
      union
      select g.id, g.measure_kind from tree t join goals g on g.user_id = ${userId} and g.parent_id = t.id
        and g.deleted_at is null and g.archived_at is null where t.measure_kind = 'objective'
    ) select page.id, page.place, page.keys from page
      union all select tree.id, null, null from tree where not exists (select from page where page.id = tree.id)`;
  const rows = await tx
    .with(
      tx.$with("own_pauses", {}).as(ownPauses(userId)),
      tx.$with("person", {}).as(personOf(userId, context)),
      tx.$with("chosen", {}).as(tree),
    )
    .select({
      ...stateColumns(userId),
      ...objectiveColumns(userId),
      ...placeColumns,
      standing: sql<Standing | null>`case when ${isFresh(context)} then kept.standing end`,
    })
    .from(goals)
    .innerJoin(sql`chosen`, sql`chosen.id = ${goals.id}`)
    .leftJoin(keptOf(userId, context), sql`kept.goal_id = ${goals.id}`)
    .where(and(eq(goals.userId, userId), sql`${goals.id} = any(${CHOSEN})`));
  const found = rows.map((row): Found => {
    if (row.measureKind === "objective") {
      const objective = toState(row);
      return { goal: objective.goal, objective };
    }
    const goal = toGoal(row);
    const { revision, standing } = row;
    return standing ? { goal, revision, standing } : { goal, revision };
  });
  return { rows, found };
}

/** One page of a tab by keyset, as `listGoals` has it, with what is kept of its goals instead of their history. */
export async function listKept(
  tx: Tx,
  userId: string,
  page: GoalPage,
  context: EvaluationContext,
): Promise<{ found: Found[]; ids: string[]; next: string | null }> {
  const { rows, found } = await findKept(tx, userId, pageOf(userId, page), context);
  return { found, ...readPage(rows, page) };
}

/** The same for goals that are named. */
export async function getKept(
  tx: Tx,
  userId: string,
  ids: readonly string[],
  context: EvaluationContext,
): Promise<Found[]> {
  if (ids.length === 0) return [];
  const chosen = sql`select g.id, g.measure_kind, null as keys, null as place from goals g
    where g.user_id = ${userId} and g.id in (${sql.join(
      ids.map((id) => sql`${id}::uuid`),
      sql`, `,
    )})`;
  return (await findKept(tx, userId, chosen, context)).found;
}

/** Where a goal stands in the order by line; `below` is null of an objective and of what is stale. */
export type Place = { id: string; position: number; isObjective: boolean; below: number | null };

/** The places of all goals of a tab, or of those of a name, in one round trip. */
export async function listPlaces(
  tx: Tx,
  userId: string,
  page: Pick<GoalPage, "tab" | "today" | "named">,
  context: EvaluationContext,
): Promise<Place[]> {
  const rows = await tx
    .with(
      tx.$with("own_pauses", {}).as(ownPauses(userId)),
      tx.$with("person", {}).as(personOf(userId, context)),
      tx.$with("chosen", {}).as(pageOf(userId, { ...page, cursor: null, limit: ALL })),
    )
    .select({
      id: goals.id,
      position: goals.position,
      kind: goals.measureKind,
      below: sql<number | null>`case when ${isFresh(context)} then kept.below end`,
    })
    .from(goals)
    .innerJoin(sql`chosen`, sql`chosen.id = ${goals.id}`)
    .leftJoin(keptOf(userId, context), sql`kept.goal_id = ${goals.id}`)
    .where(and(eq(goals.userId, userId), sql`${goals.id} = any(${CHOSEN})`));
  return rows.map(({ kind, ...row }) => ({ ...row, isObjective: kind === "objective" }));
}
