import type { Standing } from "@cairn/core/standing/packed-schema";
import { sql } from "drizzle-orm";
import { check, doublePrecision, index, integer, json, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { createdAt, day, revision } from "./columns.ts";
import { calendar, ofGoal } from "./goal.ts";

/**
 * What core made of a goal for a day, kept so that a list reads no history. A row counts while its revisions and its maker equal
 * what the same snapshot says; what does not count is made again. It can all be lost without losing anything.
 */
export const standings = pgTable(
  "standings",
  {
    userId: uuid().notNull(),
    goalId: uuid().notNull(),
    /** FIGURES_VERSION of the core that made it: two releases side by side keep their own. */
    maker: integer().notNull(),
    /** The day it is made for, and the first on which it holds. */
    asOf: day().notNull(),
    /** The last day on which it holds; null for a closed goal, whose figures stand still. */
    goodUntil: day(),
    revision: revision(),
    figuresRevision: revision(),
    /** D29: days below the line, for the order by line. */
    below: doublePrecision().notNull(),
    /** JSON as text: it is answered as it is, and takes a third of the room of jsonb. */
    standing: json().$type<Standing>().notNull(),
    madeAt: createdAt(),
  },
  (t) => [
    // Serves listSummaries: the latest row of a goal by this maker, up to a day.
    primaryKey({ columns: [t.userId, t.goalId, t.maker, t.asOf] }),
    ofGoal("standings_goal", t.userId, t.goalId),
    // Serves purgeStandings: what has had its day, over all people.
    index("standings_over").on(t.goodUntil),
    check("standings_days", sql`${calendar(t.asOf)} and ${t.goodUntil} >= ${t.asOf}`),
  ],
);
