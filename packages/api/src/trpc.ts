import type { ErrorCode, FieldError } from "@cairn/core/error";
import { initTRPC } from "@trpc/server";
import type { Context } from "./context.ts";

/** What an error says beside its sentence (`message`). */
export type ErrorData = {
  /** tRPC's code and HTTP status. */
  code: string;
  httpStatus: number;
  path: string | undefined;
  /** The refusal's own code; null for defects, whose text stays on the server. */
  refusal: ErrorCode | null;
  /** What stands at which field, each with its sentence. */
  fields: (FieldError & { message: string })[];
  /** Seconds to wait, with RATE_LIMITED and UNAVAILABLE. */
  retryAfter: number | null;
  requestId: string | null;
};

const t = initTRPC.context<Context>().create({
  errorFormatter({ shape, ctx }): { message: string; code: number; data: ErrorData } {
    return {
      message: shape.message,
      code: shape.code,
      data: {
        code: shape.data.code,
        httpStatus: shape.data.httpStatus,
        path: shape.data.path,
        refusal: null,
        fields: [],
        retryAfter: null,
        requestId: ctx?.requestId ?? null,
      },
    };
  },
});

export const router = t.router;
export const createCaller = t.createCallerFactory;
/** Open to anyone: signing up. */
export const publicProcedure = t.procedure;
/** The person behind the session or token, in one transaction. */
export const authed = t.procedure;

export function notBuilt(): never {
  throw new Error("not built yet");
}
