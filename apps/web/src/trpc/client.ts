"use client";
import type { AppRouter } from "@cairn/api/root";
import { createTRPCReact } from "@trpc/react-query";

/** The hooks: `trpc.goal.list.useQuery(…)`. Features wrap them, one hook file a noun. */
export const trpc = createTRPCReact<AppRouter>();
