import type { Goal } from "@cairn/core/model/goal";
import type { StoredView } from "@cairn/core/model/view";
import { DomainError } from "@cairn/core/refusal/error";
import { Id } from "@cairn/core/refusal/text";
import { getGoal } from "@cairn/db/crud/goal";
import * as z from "zod/mini";
import { type GoalReader, viewOf } from "./goal-view.ts";
import { protectedProcedure } from "./trpc.ts";

/** How an input names the goal that it is about: by `goalId`, or by `id` where it asks for the goal itself. */
const GoalName = z.union([z.object({ goalId: Id }), z.object({ id: Id })]);
type NamesGoal = z.core.$ZodType<z.infer<typeof GoalName>>;

function goalIdOf(input: unknown): string {
  const named = z.parse(GoalName, input);
  return "goalId" in named ? named.goalId : named.id;
}

/** A procedure about one goal that is not in the trash; handlers find it at `ctx.goal`. @throws NOT_FOUND */
export function ofGoal<T extends NamesGoal>(schema: T, procedure = protectedProcedure) {
  return procedure
    .input(schema)
    .use(async ({ ctx, input, next }) => next({ ctx: { goal: await getLiveGoal(ctx, goalIdOf(input)) } }));
}

/** The same for what reads the goal's history or figures; handlers find them at `ctx.view`. @throws NOT_FOUND */
export function ofGoalView<T extends NamesGoal>(schema: T) {
  return protectedProcedure
    .input(schema)
    .use(async ({ ctx, input, next }) => next({ ctx: { view: await getLiveView(ctx, goalIdOf(input)) } }));
}

/** Another goal that an input names beside the one it is about. @throws NOT_FOUND, also for a goal in the trash */
export async function getLiveGoal({ tx, userId }: Omit<GoalReader, "asking">, id: string): Promise<Goal> {
  const goal = await getGoal(tx, userId, id);
  if (goal.deletedAt !== null) throw new DomainError("NOT_FOUND");
  return goal;
}

async function getLiveView(reader: GoalReader, id: string): Promise<StoredView> {
  const view = await viewOf(reader, id);
  if (view.goal.deletedAt !== null) throw new DomainError("NOT_FOUND");
  return view;
}
