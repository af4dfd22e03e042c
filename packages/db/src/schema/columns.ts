import { sql } from "drizzle-orm";
import { bigint, customType, date, integer, numeric } from "drizzle-orm/pg-core";

/** One amount. A digit more than 1e12 needs nothing else; the checks hold the bound. */
export const amount = () => numeric({ precision: 19, scale: 6, mode: "number" });
/** Sums of amounts: exact, with room for all that a log can hold. */
export const sum = () => numeric({ precision: 38, scale: 6, mode: "number" });
export const day = () => date({ mode: "string" });

/** ISO 8601 in UTC with milliseconds, from what PostgreSQL writes in text or JSON. */
export function iso(value: string): string {
  return new Date(value).toISOString();
}

/** An instant to the millisecond, an ISO string on our side. */
export const instant = customType<{ data: string; driverData: string }>({
  dataType: () => "timestamp (3) with time zone",
  fromDriver: iso,
});

export const version = () => integer().notNull().default(1);
export const createdAt = () => instant().notNull().default(sql`now()`);
/** Counts changes; triggers raise it, and nobody else. */
export const revision = () => bigint({ mode: "number" }).notNull().default(0);
