import { exampleYear } from "@cairn/core/portable/example";
import { writeArchive } from "@cairn/db/crud/archive";
import { clearExample, countExample } from "@cairn/db/crud/example";
import * as z from "zod/mini";
import { protectedProcedure, router } from "../trpc.ts";

const Count = z.object({ goals: z.number(), checkIns: z.number() });

/** A labelled year of twenty-three goals to look around in; its ids tell it from the person's own (core/example). */
export const example = router({
  /** How many of its goals are there. */
  count: protectedProcedure.output(z.number()).query(({ ctx }) => countExample(ctx.tx, ctx.userId)),

  /** Filled already: what is missing of it. */
  fill: protectedProcedure.output(Count).mutation(async ({ ctx }) => {
    const { tx, userId, trace } = ctx;
    const { plans, ...year } = exampleYear(ctx.today, ctx.user.zone);
    const goals = year.goals.map((goal) => ({
      ...goal,
      plans: plans.filter(({ goalId }) => goalId === goal.id).map(({ goalId: _, ...plan }) => plan),
    }));
    const how = { dryRun: false, trace };
    await writeArchive(tx, userId, "areas", year.areas, how);
    const created = await writeArchive(tx, userId, "goals", goals, how);
    await writeArchive(tx, userId, "pauses", year.pauses, how);
    await writeArchive(tx, userId, "milestones", year.milestones, how);
    const logged = await writeArchive(tx, userId, "checkIns", year.checkIns, how);
    const count = (results: string[]) => results.filter((result) => result === "created").length;
    return { goals: count(created), checkIns: count(logged) };
  }),

  /** For good, whatever was changed in it; the person's own goals and areas stay. */
  clear: protectedProcedure.output(Count).mutation(({ ctx }) => clearExample(ctx.tx, ctx.userId, ctx.trace)),
});
