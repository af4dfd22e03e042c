import { Day } from "@cairn/core/day";
import {
  GOAL_SORTS,
  GOAL_TABS,
  GoalClose,
  GoalCreate,
  GoalDone,
  GoalMove,
  GoalStep,
  GoalUpdate,
} from "@cairn/core/goal";
import { Id } from "@cairn/core/text";
import { GoalSummary, GoalView } from "@cairn/core/view";
import * as z from "zod/mini";
import { Cursor, limit, page } from "../page.ts";
import { authed, notBuilt, router } from "../trpc.ts";

const GoalList = z.strictObject({
  tab: z._default(z.enum(GOAL_TABS, "tab"), "active"),
  cursor: Cursor,
  limit: limit(100),
  sort: z._default(z.enum(GOAL_SORTS, "sort"), "position"),
});
const GoalPage = z.object({
  ...page(GoalSummary).shape,
  /** How many goals each tab holds. */
  counts: z.record(z.enum(GOAL_TABS), z.number()),
});
const Today = z.object({ today: Day, views: z.array(GoalView) });

export const goal = router({
  create: authed.input(GoalCreate).output(GoalView).mutation(notBuilt),
  get: authed
    .input(z.strictObject({ id: Id }))
    .output(GoalView)
    .query(notBuilt),
  list: authed.input(GoalList).output(GoalPage).query(notBuilt),
  /** The active goals with their figures as of `day`, by default the person's today. */
  today: authed
    .input(z.strictObject({ day: z.optional(Day) }))
    .output(Today)
    .query(notBuilt),
  update: authed.input(GoalUpdate).output(GoalView).mutation(notBuilt),
  close: authed.input(GoalClose).output(GoalView).mutation(notBuilt),
  reopen: authed.input(GoalStep).output(GoalView).mutation(notBuilt),
  archive: authed.input(GoalStep).output(GoalView).mutation(notBuilt),
  unarchive: authed.input(GoalStep).output(GoalView).mutation(notBuilt),
  /** To the trash, for 30 days. */
  remove: authed.input(GoalStep).output(GoalView).mutation(notBuilt),
  restore: authed.input(GoalStep).output(GoalView).mutation(notBuilt),
  move: authed.input(GoalMove).output(GoalView).mutation(notBuilt),
  markDone: authed.input(GoalDone).output(GoalView).mutation(notBuilt),
});
