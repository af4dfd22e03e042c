import type { Period } from "../model/figures.ts";
import { type Day, dayNumber } from "../time/day.ts";

/** D22: what is expected later than in three years is beyond what can be said. */
const HORIZON_DAYS = 1096;

/** Finds the `ahead`-th day from today, as a `dayNumber`: it is asked a thousand times for three days that are written out. */
export type DayAhead = (ahead: number) => number | null;

/** Makes a walker over the active calendar days from today on, which visits each once however often it is asked. */
export function activeAhead(today: number, active: (day: number) => boolean): DayAhead {
  const days: number[] = [];
  let next = today;
  return (ahead) => {
    for (; days.length < ahead && next <= today + HORIZON_DAYS; next++) if (active(next)) days.push(next);
    return days[ahead - 1] ?? null;
  };
}

/** Makes a reader of the last days of the periods to come; beyond the due day they go on in their average length. */
export function periodsAhead(periods: readonly Period[], ahead: readonly Period[], today: Day): DayAhead {
  const now = dayNumber(today);
  const [first, last] = [periods.at(0), periods.at(-1)];
  const length = first && last ? (dayNumber(last.to) - dayNumber(first.from) + 1) / periods.length : 1;
  const end = Math.max(now, last ? dayNumber(last.to) : now);
  return (index) => {
    const known = ahead[index - 1];
    const day = known ? dayNumber(known.to) : end + Math.ceil((index - ahead.length) * length);
    return day > now + HORIZON_DAYS ? null : day;
  };
}
