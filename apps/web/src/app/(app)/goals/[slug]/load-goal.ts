import type { GoalView } from "@cairn/core/model/view";
import { TRPCError } from "@trpc/server";
import { cache } from "react";
import { api } from "../../../../trpc/server.ts";
import { isNotFound, isSignedOutOnServer } from "../../../../trpc/server-errors.ts";

/** The goal of an address, once a request; null for what is nobody's, somebody else's, or no id at all. */
export const loadGoal = cache(async (id: string): Promise<GoalView | null> => {
  try {
    return await api.goal.get({ id });
  } catch (error) {
    const noId = error instanceof TRPCError && error.code === "BAD_REQUEST";
    if (isNotFound(error) || isSignedOutOnServer(error) || noId) return null;
    throw error;
  }
});
