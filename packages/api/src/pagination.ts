import * as z from "zod/mini";
import { type core, object } from "zod/mini";

/** Where a list goes on: opaque to callers, made by the answer before. */
export const Cursor = z.optional(z.nullable(z.string("cursor").check(z.maxLength(2000, "cursor"))));

export function limit(most: number) {
  return z._default(z.int("limit").check(z.minimum(1, "limit"), z.maximum(most, "limit")), 50);
}

/** One page of a list; `next` is null on the last. */
export function page<T extends core.$ZodType>(item: T) {
  return object({ items: z.array(item), next: z.nullable(z.string()) });
}
