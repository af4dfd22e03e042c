import { checkGoalCreate } from "@cairn/core/decide/plan-change";
import {
  GOAL_SORTS,
  GoalClose,
  GoalCreate,
  GoalDone,
  GoalMove,
  GoalName,
  GoalStep,
  GoalUpdate,
  MEASURE_KINDS,
} from "@cairn/core/model/goal";
import { GOAL_TABS } from "@cairn/core/model/goal-tab";
import { StoredView } from "@cairn/core/model/view";
import { invalid } from "@cairn/core/refusal/error";
import { Id, text } from "@cairn/core/refusal/text";
import { PackedHistory, PackedSummary } from "@cairn/core/standing/packed-schema";
import { packHistory } from "@cairn/core/standing/packing";
import { latestDayOnEarth } from "@cairn/core/time/day";
import { Day } from "@cairn/core/time/day-schema";
import type { Trace } from "@cairn/db/crud/audit";
import { insertGoal, listStates, updateGoal } from "@cairn/db/crud/goal";
import { type Lifecycle, setLifecycle } from "@cairn/db/crud/goal-life";
import { countGoals, listNames } from "@cairn/db/crud/goal-list";
import { moveGoal } from "@cairn/db/crud/goal-order";
import * as z from "zod/mini";
import { correctedPlans, refuseDay, refusePlace } from "../goal-refusals.ts";
import { listSummaries, summariesAsOf } from "../goal-summaries.ts";
import { type GoalReader, viewOf } from "../goal-view.ts";
import { pageByLine } from "../goals-by-line.ts";
import { getLiveGoal, ofGoal, ofGoalView } from "../live-goal.ts";
import { Cursor, limit, page } from "../pagination.ts";
import { logProcedure, protectedProcedure, router } from "../trpc.ts";

/** Lists have defaults for everything that can be asked of them: `prefault` lets callers ask nothing at all. */
const Named = text({ min: 0, max: 120 });
const GoalList = z.strictObject({
  tab: z._default(z.enum(GOAL_TABS, "tab"), "active"),
  cursor: Cursor,
  limit: limit(100),
  sort: z._default(z.enum(GOAL_SORTS, "sort"), "position"),
  /** Only goals with this in their title. */
  named: z.optional(Named),
});
const Names = z.strictObject({
  named: z._default(Named, ""),
  kind: z._default(z.nullable(z.enum(MEASURE_KINDS, "choice")), null),
  /** The goal that is chosen already, whatever it is called. */
  included: z._default(z.nullable(Id), null),
  limit: limit(100),
});
const GoalPage = z.object({
  ...page(PackedSummary).shape,
  /** How many goals each tab holds. */
  counts: z.record(z.enum(GOAL_TABS), z.number()),
});
const Today = z.object({ today: Day, views: z.array(PackedSummary) });
/** More running goals than a day can hold; they are all shown in the list. */
const TODAY_MOST = 1000;
/** Goals whose history is asked for at once. */
const HISTORIES_MOST = 20;

/** A step of a goal's life that needs nothing but the goal. */
async function takeStep(
  step: Extract<Lifecycle, { step: "reopen" | "archive" | "unarchive" | "remove" | "restore" }>["step"],
  { ctx, input }: { ctx: GoalReader & { trace: Trace }; input: GoalStep },
): Promise<StoredView> {
  const { mutationId } = input;
  await setLifecycle(ctx.tx, ctx.userId, input, { step }, { ...ctx.trace, mutationId });
  return viewOf(ctx, input.id);
}

export const goal = router({
  create: protectedProcedure
    .input(GoalCreate)
    .output(StoredView)
    .mutation(async ({ ctx, input }) => {
      const first = checkGoalCreate(input, latestDayOnEarth(ctx.now()));
      await refusePlace(ctx, input);
      await insertGoal(ctx.tx, ctx.userId, input, [first], ctx.trace);
      return viewOf(ctx, input.id);
    }),

  get: protectedProcedure
    .input(z.strictObject({ id: Id }))
    .output(StoredView)
    .query(({ ctx, input }) => viewOf(ctx, input.id)),

  list: protectedProcedure
    .input(z.prefault(GoalList, {}))
    .output(GoalPage)
    .query(async ({ ctx, input }) => {
      const { tx, userId, today } = ctx;
      const page = { ...input, cursor: input.cursor ?? null, today };
      const { sort } = page;
      // Sent together: neither waits for what the other is told.
      const showing = sort === "line" ? pageByLine(ctx, page) : listSummaries(ctx, { ...page, sort });
      const counting = countGoals(tx, userId, today);
      // When both fail, the page says why; the counts know only that the transaction has failed.
      counting.catch(() => {});
      const shown = await showing;
      return { ...shown, counts: await counting };
    }),

  /** Goals to choose from: those that are not over, by title. */
  names: protectedProcedure
    .input(z.prefault(Names, {}))
    .output(z.object({ names: z.array(GoalName), more: z.boolean() }))
    .query(({ ctx, input }) => listNames(ctx.tx, ctx.userId, input)),

  /** The active goals and the paused ones with their figures as of `day`, by default the person's today. */
  today: protectedProcedure
    .input(z.prefault(z.strictObject({ day: z.optional(Day) }), {}))
    .output(Today)
    .query(async ({ ctx, input }) => {
      const { today } = ctx;
      const day = input.day ?? today;
      if (day > today) throw invalid("day", "day_future");
      // What rests today may have been asked on another day, and shows as resting on this one.
      const page = { tab: "running", sort: "paused_last", cursor: null, limit: TODAY_MOST, today } as const;
      const { items } = await (day === today ? listSummaries(ctx, page) : summariesAsOf(ctx, page, day));
      return { today, views: items };
    }),

  /** All that is stored of goals but objectives, for whoever shows what an entry will make of them before it is answered. */
  histories: protectedProcedure
    .input(z.strictObject({ ids: z.array(Id).check(z.maxLength(HISTORIES_MOST, "range")) }))
    .output(z.array(PackedHistory))
    .query(async ({ ctx, input }) => {
      const states = await listStates(ctx.tx, ctx.userId, input.ids);
      return states.filter(({ goal }) => goal.measure.kind !== "objective").map(packHistory);
    }),

  update: ofGoalView(GoalUpdate)
    .output(StoredView)
    .mutation(async ({ ctx, input }) => {
      const before = ctx.view;
      // What was decided on another version is for the update to answer: done before, or a conflict.
      const current = before.goal.version === input.baseVersion;
      if (current) await refusePlace(ctx, input);
      const plans = current ? correctedPlans(before, input) : undefined;
      await updateGoal(ctx.tx, ctx.userId, input, ctx.trace, plans);
      return viewOf(ctx, input.id);
    }),

  close: ofGoal(GoalClose)
    .output(StoredView)
    .mutation(async ({ ctx, input }) => {
      const { id, baseVersion, mutationId, as, note } = input;
      const on = input.on ?? ctx.today;
      refuseDay("on", on, ctx.goal, ctx.now());
      // It would go on with a status until the day has come for the person, though it is over.
      if (on > ctx.today) throw invalid("on", "day_future");
      const change = { step: "close", closedAs: as, closedOn: on, closedNote: note } as const;
      await setLifecycle(ctx.tx, ctx.userId, { id, baseVersion }, change, { ...ctx.trace, mutationId });
      return viewOf(ctx, id);
    }),

  reopen: ofGoal(GoalStep)
    .output(StoredView)
    .mutation((call) => takeStep("reopen", call)),
  archive: ofGoal(GoalStep)
    .output(StoredView)
    .mutation((call) => takeStep("archive", call)),
  unarchive: ofGoal(GoalStep)
    .output(StoredView)
    .mutation((call) => takeStep("unarchive", call)),
  /** To the trash, for 30 days. */
  remove: protectedProcedure
    .input(GoalStep)
    .output(StoredView)
    .mutation((call) => takeStep("remove", call)),
  restore: protectedProcedure
    .input(GoalStep)
    .output(StoredView)
    .mutation((call) => takeStep("restore", call)),

  move: ofGoal(GoalMove)
    .output(StoredView)
    .mutation(async ({ ctx, input }) => {
      const beside = input.after ?? input.before;
      if (beside) await getLiveGoal(ctx, beside);
      await refusePlace(ctx, { id: input.id, areaId: input.areaId });
      await moveGoal(ctx.tx, ctx.userId, input, ctx.trace);
      return viewOf(ctx, input.id);
    }),

  markDone: ofGoal(GoalDone, logProcedure)
    .output(StoredView)
    .mutation(async ({ ctx, input }) => {
      const { id, baseVersion, mutationId, doneOn } = input;
      const before = ctx.goal;
      if (before.measure.kind !== "outcome") throw invalid("doneOn", "not_for_measure");
      if (doneOn !== null) refuseDay("doneOn", doneOn, before, ctx.now());
      const change = { step: "done", doneOn } as const;
      await setLifecycle(ctx.tx, ctx.userId, { id, baseVersion }, change, { ...ctx.trace, mutationId });
      return viewOf(ctx, id);
    }),
});
