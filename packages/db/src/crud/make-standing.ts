import type { EvaluationContext } from "@cairn/core/model/evaluation-context";
import type { Goal } from "@cairn/core/model/goal";
import type { Standing } from "@cairn/core/standing/packed-schema";
import { FIGURES_VERSION, type MadeStanding, makeStanding } from "@cairn/core/standing/standing";
import { and, eq, inArray, sql } from "drizzle-orm";
import { goals } from "../schema/goal.ts";
import type { Tx } from "../session.ts";
import { figuresRevision, ownPauses, stateColumns, toState } from "./state.ts";

/** Any constant: whoever holds this advisory lock of a goal stores what was made of it, and nobody waits for it. */
const MAKING = 0x0ca1_2010;
/** Goals whose whole history is in memory at once. */
const TOGETHER = 100;

/** A goal with a standing that was made from its history just now, and its place in the order by line. */
export type Made = { goal: Goal; revision: string; standing: Standing; below: number };
/** What a standing was made from. */
type Revisions = { goal: Goal; ownRevision: number; figuresRevision: number };

/**
 * Makes standings of goals that are no objectives from their history, in two round trips for a hundred goals. Stored is what
 * still holds when it is stored, unless somebody else is storing it; what is not stored is answered all the same.
 */
export async function makeStandings(
  tx: Tx,
  userId: string,
  ids: readonly string[],
  context: EvaluationContext,
): Promise<Made[]> {
  const all: Made[] = [];
  for (let at = 0; at < ids.length; at += TOGETHER) {
    const rows = await tx
      .with(tx.$with("own_pauses", {}).as(ownPauses(userId)))
      .select({
        ...stateColumns(userId),
        ownRevision: goals.revision,
        figuresRevision: sql<number>`${figuresRevision(userId)}`.mapWith(Number),
      })
      .from(goals)
      .where(and(eq(goals.userId, userId), inArray(goals.id, ids.slice(at, at + TOGETHER))));
    const made = rows.map(({ ownRevision, figuresRevision, ...row }) => {
      const state = toState(row);
      const { goal, revision } = state;
      return { goal, revision, ownRevision, figuresRevision, ...makeStanding(state, context) };
    });
    await storeStandings(tx, userId, made, context);
    all.push(...made.map(({ goal, revision, standing, below }) => ({ goal, revision, standing, below })));
  }
  return all;
}

/** The conditions are those of this very moment: another writer, or another week of the person's, makes them fail. */
async function storeStandings(
  tx: Tx,
  userId: string,
  made: readonly (Revisions & MadeStanding)[],
  { weekStart }: EvaluationContext,
): Promise<void> {
  const rows = made.map(({ goal, ownRevision, figuresRevision, standing, asOf, goodUntil, below }) => ({
    id: goal.id,
    revision: ownRevision,
    figures_revision: figuresRevision,
    as_of: asOf,
    good_until: goodUntil,
    below,
    standing,
  }));
  await tx.execute(sql`
    insert into standings (user_id, goal_id, maker, as_of, good_until, revision, figures_revision, below, standing)
    select g.user_id, g.id, ${FIGURES_VERSION}, m.as_of, m.good_until, m.revision, m.figures_revision, m.below, m.standing
    from json_to_recordset(${JSON.stringify(rows)}::json) as m(id uuid, revision bigint, figures_revision bigint, as_of date,
      good_until date, below double precision, standing json)
    join users u on u.id = ${userId} and u.figures_revision = m.figures_revision and u.week_start = ${weekStart}
    join goals g on g.user_id = ${userId} and g.id = m.id and g.revision = m.revision
    where pg_try_advisory_xact_lock(hashtextextended(g.user_id || ' ' || g.id, ${MAKING}))
    on conflict (user_id, goal_id, maker, as_of) do update set good_until = excluded.good_until, revision = excluded.revision,
      figures_revision = excluded.figures_revision, below = excluded.below, standing = excluded.standing, made_at = now()`);
}
