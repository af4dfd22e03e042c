import { isDeepStrictEqual } from "node:util";
import * as z from "zod/mini";

/** The built server runs in production; development and the tests check what procedures answer. */
const CHECKS = process.env.NODE_ENV !== "production";

/**
 * A builder of procedures whose outputs are checked where `checks` says so: what a procedure answers must fit its schema and hold
 * nothing beside it, for a schema would drop a column that leaks without a word. In production what the process made itself is
 * not checked again. Types are the same in both.
 */
export function withAnswers<Builder extends object>(builder: Builder, checks = CHECKS): Builder {
  return new Proxy(builder, {
    get(target, key) {
      const method: unknown = Reflect.get(target, key);
      if (typeof method !== "function") return method;
      if (key === "output") {
        return (schema: z.core.$ZodType) =>
          withAnswers(checks ? method(schema).use(nothingBeside(schema)) : target, checks);
      }
      if (key === "input" || key === "use" || key === "meta") {
        return (argument: unknown) => withAnswers(method(argument), checks);
      }
      return method;
    },
  });
}

type Next = () => Promise<{ ok: boolean; data?: unknown }>;

/** A middleware right around the handler: the schema itself comes next, and would hide what it drops. */
function nothingBeside(schema: z.core.$ZodType) {
  return async ({ next }: { next: Next }) => {
    const result = await next();
    if (!result.ok) return result;
    const kept = z.safeParse(schema, result.data);
    if (kept.success && !isDeepStrictEqual(asSent(kept.data), asSent(result.data)))
      throw new Error("the answer holds what its schema does not know");
    return result;
  };
}

function asSent(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value) ?? "null");
}
