import { addDays, type Day, dayAt } from "@cairn/core/time/day";
import type { Cairn } from "../table/command.ts";
import type { DayWord } from "../table/words.ts";

/** The day that a word names to the person whose token it is: their zone, and their hour at which a day begins. */
export async function dayOf({ client, world }: Cairn, word: DayWord | null): Promise<Day> {
  if (word !== null && typeof word === "object") return word.day;
  return dayFrom(word, await client().user.me.query(), world.now());
}

/** @param now in milliseconds */
export function dayFrom(word: DayWord | null, me: { zone: string; dayStart: number }, now: number): Day {
  if (word !== null && typeof word === "object") return word.day;
  const today = dayAt(now, me.zone, me.dayStart);
  return word === "yesterday" ? addDays(today, -1) : today;
}
