import { initTRPC, TRPCError } from "@trpc/server";
import { and, eq, gt } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import superjson from "superjson";
import { openPeerDatabase, tokenHash } from "../../listen.ts";
import { sessions } from "../../schema.ts";

const db = drizzle(openPeerDatabase());

export function createContext({ authorization }: { authorization: string | null }) {
  return { db, tokenHash: tokenHash(authorization ?? undefined) };
}

const t = initTRPC.context<ReturnType<typeof createContext>>().create({ transformer: superjson });
export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

export const protectedProcedure = t.procedure.use(async ({ ctx, next }) => {
  const [session] = await ctx.db
    .select()
    .from(sessions)
    .where(and(eq(sessions.tokenHash, ctx.tokenHash), gt(sessions.expiresAt, new Date())));
  if (!session) throw new TRPCError({ code: "UNAUTHORIZED" });
  return next({ ctx: { userId: session.userId } });
});
