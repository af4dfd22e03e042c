import { TRPCError } from "@trpc/server";
import { and, asc, desc, eq, sql } from "drizzle-orm";
import * as z from "zod";
import { checkIns, goals } from "../../schema.ts";
import { createCallerFactory, protectedProcedure, router } from "./trpc.ts";

const ofPerson = (userId: string, id: string) => and(eq(goals.id, id), eq(goals.userId, userId));

export const appRouter = router({
  list: protectedProcedure.query(({ ctx }) =>
    ctx.db.select().from(goals).where(eq(goals.userId, ctx.userId)).orderBy(asc(goals.position)).limit(20),
  ),

  get: protectedProcedure.input(z.object({ id: z.uuid() })).query(async ({ ctx, input }) => {
    const [goal] = await ctx.db.select().from(goals).where(ofPerson(ctx.userId, input.id));
    if (!goal) throw new TRPCError({ code: "NOT_FOUND" });
    const latest = await ctx.db
      .select()
      .from(checkIns)
      .where(eq(checkIns.goalId, goal.id))
      .orderBy(desc(checkIns.day), asc(checkIns.id))
      .limit(50);
    return { ...goal, checkIns: latest };
  }),

  today: protectedProcedure.input(z.object({ day: z.iso.date() })).query(async ({ ctx, input }) => {
    const mine = await ctx.db
      .select()
      .from(goals)
      .where(eq(goals.userId, ctx.userId))
      .orderBy(asc(goals.position));
    const sums = await ctx.db
      .select({ goalId: checkIns.goalId, sum: sql<number>`coalesce(sum(${checkIns.value}), 0)` })
      .from(checkIns)
      .where(and(eq(checkIns.userId, ctx.userId), eq(checkIns.day, input.day)))
      .groupBy(checkIns.goalId);
    const done = new Map(sums.map(({ goalId, sum }) => [goalId, sum]));
    return mine.map((goal) => ({ ...goal, today: done.get(goal.id) ?? 0 }));
  }),

  put: protectedProcedure
    .input(
      z.object({
        id: z.uuid(),
        goalId: z.uuid(),
        day: z.iso.date(),
        value: z.nullable(z.number()),
        note: z.string(),
        at: z.coerce.date(),
      }),
    )
    .mutation(({ ctx, input }) =>
      ctx.db.transaction(async (tx) => {
        const [goal] = await tx.select().from(goals).where(ofPerson(ctx.userId, input.goalId));
        if (!goal) throw new TRPCError({ code: "NOT_FOUND" });
        await tx.insert(checkIns).values({ ...input, userId: ctx.userId });
        const value = {
          sum: sql`${goals.value} + ${input.value}`,
          last: sql`${input.value}::float8`,
          count: sql`${goals.value} + 1`,
        }[goal.aggregation];
        const [after] = await tx
          .update(goals)
          .set({ value, lastDay: sql`greatest(${goals.lastDay}, ${input.day}::date)` })
          .where(ofPerson(ctx.userId, goal.id))
          .returning();
        return after;
      }),
    ),
});

export const createCaller = createCallerFactory(appRouter);
