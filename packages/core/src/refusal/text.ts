import * as z from "zod/mini";

/**
 * Makes a schema of text that a person typed: it is trimmed, measured in code points (an emoji is one), and holds neither NUL nor
 * lone surrogates, which PostgreSQL cannot store.
 */
export function text(options: { min: number; max: number }) {
  return z.string().check(
    z.overwrite((value) => value.trim()),
    z.refine((value) => !value.includes("\u0000") && value.isWellFormed(), "text_characters"),
    z.refine((value) => [...value.slice(0, options.max * 2 + 1)].length <= options.max, {
      error: "text_long",
      params: { max: options.max },
    }),
    z.refine((value) => value.length >= options.min, "required"),
  );
}

/** A UUIDv7 that the client made: the key of the row and of its idempotency. */
export const NewId = z.uuidv7("id").check(z.overwrite((value) => value.toLowerCase()));
/** Any id that names an existing thing. */
export const Id = z.uuid("id").check(z.overwrite((value) => value.toLowerCase()));

/** Stands for an id that is made only when a thing is saved; its checks want one before. */
export const ANY_ID = "0198a8f0-0000-7000-8000-000000000000";
