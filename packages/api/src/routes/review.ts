import { Review, ReviewPut } from "@cairn/core/model/review-schema";
import { StoredView } from "@cairn/core/model/view";
import { invalid } from "@cairn/core/refusal/error";
import { addDays, startOfWeek } from "@cairn/core/time/day";
import { Day } from "@cairn/core/time/day-schema";
import { reviewDay, reviewLines, reviewNext, reviewStones } from "@cairn/core/views/review";
import { YEARS, Year, yearOf } from "@cairn/core/views/year";
import { listForecastsBetween } from "@cairn/db/crud/forecast";
import { listGoals } from "@cairn/db/crud/goal-list";
import { findReview, finishReview, listReviews, putReview } from "@cairn/db/crud/review";
import * as z from "zod/mini";
import { viewsOf } from "../goal-view.ts";
import { protectedProcedure, router } from "../trpc.ts";

const Said = z.object({ goalId: z.string(), asOf: Day, probability: z.number() });
const Week = z.strictObject({ weekOf: Day });
/** A year of weeks. */
const LISTED = 53;
const GOALS_MOST = 500;
const YEAR_TABS = ["active", "paused", "reached", "let_go", "archived"] as const;

/** Refuses what is no first day of a week of the person's, or lies ahead. */
function refuseWeek(weekOf: Day, { today, weekStart }: { today: Day; weekStart: 1 | 2 | 3 | 4 | 5 | 6 | 7 }) {
  if (startOfWeek(weekOf, weekStart) !== weekOf) throw invalid("weekOf", "week");
  if (weekOf > today) throw invalid("weekOf", "day_future");
}

export const review = router({
  /** The week's review, null before the first word; and what was forecast at its beginning and a week before. */
  get: protectedProcedure
    .input(Week)
    .output(z.object({ review: z.nullable(Review), forecasts: z.array(Said) }))
    .query(async ({ ctx: { tx, userId }, input: { weekOf } }) => ({
      review: await findReview(tx, userId, weekOf),
      forecasts: await listForecastsBetween(tx, userId, addDays(weekOf, -7), addDays(weekOf, 6)),
    })),

  /** The goals that run, as of the evening that the week is looked back from. */
  goals: protectedProcedure
    .input(Week)
    .output(z.array(StoredView))
    .query(async ({ ctx, input: { weekOf } }) => {
      const { tx, userId, today, asking } = ctx;
      refuseWeek(weekOf, asking);
      const page = { tab: "running", sort: "paused_last", cursor: null, limit: GOALS_MOST, today } as const;
      return viewsOf(await listGoals(tx, userId, page), { ...asking, today: reviewDay(weekOf, today) });
    }),

  list: protectedProcedure
    .output(z.array(Review))
    .query(({ ctx }) => listReviews(ctx.tx, ctx.userId, LISTED)),

  put: protectedProcedure
    .input(ReviewPut)
    .output(Review)
    .mutation(({ ctx, input }) => {
      refuseWeek(input.weekOf, ctx.asking);
      return putReview(ctx.tx, ctx.userId, input, ctx.trace);
    }),

  /** Keeps the figures of now. Again: what was kept. */
  finish: protectedProcedure
    .input(Week)
    .output(Review)
    .mutation(async ({ ctx, input: { weekOf } }) => {
      const { tx, userId, today, asking, trace } = ctx;
      refuseWeek(weekOf, asking);
      const found = await listGoals(tx, userId, { tab: "active", cursor: null, limit: GOALS_MOST, today });
      const views = viewsOf(found, { ...asking, today: reviewDay(weekOf, today) });
      const lines = reviewLines(views, weekOf, asking);
      const stones = reviewStones(views, weekOf);
      const next = reviewNext(views, weekOf, { ...asking, today: reviewDay(weekOf, today) });
      return finishReview(tx, userId, weekOf, { finishedOn: today, stones, lines, next }, trace);
    }),

  /** A calendar year over all goals but those in the trash. */
  year: protectedProcedure
    .input(
      z.strictObject({
        year: z.int("year").check(z.minimum(YEARS.first, "year"), z.maximum(YEARS.last, "year")),
      }),
    )
    .output(Year)
    .query(async ({ ctx: { tx, userId, today, asking }, input: { year } }) => {
      if (`${year}-01-01` > today) throw invalid("year", "day_future");
      const views = [];
      for (const tab of YEAR_TABS) {
        const found = await listGoals(tx, userId, { tab, cursor: null, limit: GOALS_MOST, today });
        views.push(...viewsOf(found, asking));
      }
      return yearOf(views, year, asking);
    }),
});
