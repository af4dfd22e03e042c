import type { CheckIn } from "@cairn/core/model/check-in";
import type { User } from "@cairn/core/model/user";
import type { trpc } from "../../trpc/client.ts";
import type { useGoalCache } from "../goal-cache.ts";
import type { PendingGoal } from "./pending-change.ts";

/** What sending needs of the page that it happens on. */
export type SendingPage = {
  utils: ReturnType<typeof trpc.useUtils>;
  cache: ReturnType<typeof useGoalCache>;
  me: User;
  /** Takes an entry back, with a notice. */
  remove: (entry: CheckIn) => void;
  /** Says why a goal was refused, with the way back to the line that said it. */
  refuseGoal: (goal: PendingGoal, error: unknown) => void;
};
