import * as z from "zod/mini";
import { isDay, isZone } from "./day.ts";

// Beside day.ts, not in it: the browser reckons with days and carries no schema library for it.

export const Day = z.string("day").check(z.refine(isDay, "day"));
export type Day = z.infer<typeof Day>;

/** An IANA zone name that this runtime knows. */
export const Zone = z.string("zone").check(
  z.maxLength(64, "zone"),
  z.refine((value) => /^[A-Za-z]/.test(value) && isZone(value), { error: "zone", abort: true }),
);
/** An instant as ISO 8601 in UTC with a Z, in the years of days. */
export const Instant = z.iso
  .datetime({ error: "instant", precision: null, abort: true })
  .check(z.refine((value) => isDay(value.slice(0, 10)), "instant"));
