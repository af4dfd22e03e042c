import { TRPCError } from "@trpc/server";

export function isSignedOutOnServer(error: unknown): boolean {
  return error instanceof TRPCError && error.code === "UNAUTHORIZED";
}

/** A goal of somebody else, of nobody, or an id that is none: the same page for all. */
export function isNotFound(error: unknown): boolean {
  return error instanceof TRPCError && error.code === "NOT_FOUND";
}
