import { judgeForecast } from "@cairn/core/decide/forecast-record";
import { reliabilityOf } from "@cairn/core/forecast/reliability";
import { Id } from "@cairn/core/refusal/text";
import { Day } from "@cairn/core/time/day-schema";
import { listForecastGoals, listForecasts } from "@cairn/db/crud/forecast";
import * as z from "zod/mini";
import { ofGoalView } from "../live-goal.ts";
import { protectedProcedure, router } from "../trpc.ts";

/** What was said on the first day of a week, and what came of it: null while nobody can know. */
const Said = z.object({
  asOf: Day,
  probability: z.number(),
  due: Day,
  target: z.number(),
  outcome: z.nullable(z.boolean()),
});
/** Three years of weeks. */
const OF_A_GOAL = 156;
const OF_A_PERSON = 10_000;

export const forecast = router({
  /** A goal's kept forecasts, latest first. */
  list: ofGoalView(z.strictObject({ goalId: Id }))
    .output(z.array(Said))
    .query(async ({ ctx, input: { goalId } }) => {
      const { tx, userId, asking, view } = ctx;
      const said = await listForecasts(tx, userId, goalId, OF_A_GOAL);
      return said.map(({ goalId: _, ...record }) => ({
        ...record,
        outcome: judgeForecast(view, record, asking),
      }));
    }),

  /** How often what was said came true, over all goals; null before enough of it is judged. */
  reliability: protectedProcedure
    .output(z.nullable(z.array(z.object({ tenths: z.number(), said: z.number(), came: z.number() }))))
    .query(async ({ ctx: { tx, userId, asking } }) => {
      const { forecasts, states } = await listForecastGoals(tx, userId, OF_A_PERSON);
      const byId = new Map(states.map((state) => [state.goal.id, state]));
      return reliabilityOf(
        forecasts.flatMap((record) => {
          const state = byId.get(record.goalId);
          if (!state) return [];
          return [{ ...record, day: record.asOf, outcome: judgeForecast(state, record, asking) }];
        }),
      );
    }),
});
