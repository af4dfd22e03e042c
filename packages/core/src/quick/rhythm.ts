import type { Cadence } from "../model/plan.ts";
import { NUMBER_WORDS } from "./amount.ts";
import type { Reader } from "./reader.ts";
import { en } from "./words.ts";

type Weekdays = Extract<Cadence, { kind: "weekdays" }>["days"];

/** Reads days of the week: "mon, wed and fri" lists them, "mon-fri" spans them. */
function readWeekdays(text: string): Weekdays {
  const days = [...text.matchAll(new RegExp(`(?<!\\p{L})(${en.weekdays})(?!\\p{L})`, "gu"))].map(
    ([, word = ""]) => {
      const found = Object.entries(en.weekdayNumber).find(([key]) => word.startsWith(key));
      return found?.[1] ?? 1;
    },
  );
  const [first, last] = days;
  if (days.length === 2 && first !== undefined && last !== undefined && /-| to /.test(text)) {
    return ALL_DAYS.filter((day) =>
      first <= last ? day >= first && day <= last : day >= first || day <= last,
    );
  }
  return [...new Set(days)].sort();
}
const ALL_DAYS: Weekdays = [1, 2, 3, 4, 5, 6, 7];

export type Rhythm = { cadence: Cadence | null; times: number | null };

function findCadence(reader: Reader): { match: RegExpExecArray; cadence: Cadence } | null {
  for (const [phrase, cadence] of en.cadences) {
    const match = reader.find(`(?:${phrase})(?! ago)`);
    if (match) return { match, cadence };
  }
  for (const [phrase, cadence] of en.slashes) {
    const match = reader.findGlued(phrase);
    if (match) return { match, cadence };
  }
  return null;
}

export function takeRhythm(reader: Reader): Rhythm {
  const day = `(?:${en.weekdays})`;
  const found = findCadence(reader);
  if (!found) {
    const list = reader.find(`(?:(?:every|each|on) )?${day}(?:(?:,? and |, ?| & | |-| to )${day})*`);
    if (!list || !isRhythm(reader, list)) return { cadence: null, times: null };
    reader.take("cadence", list.index, list[0].length);
    return { cadence: { kind: "weekdays", days: readWeekdays(list[0]) }, times: null };
  }
  reader.take("cadence", found.match.index, found.match[0].length);
  const counted = reader.find(`(\\d{1,3}|${NUMBER_WORDS}) ?${en.times}|${Object.keys(en.once).join("|")}`);
  // "every day for 30 days" says how long, not how often.
  const often = found.cadence.kind !== "day" || !new RegExp(`${en.dayParts}$`).test(counted?.[0] ?? "");
  if (!counted || !often) return { cadence: found.cadence, times: null };
  const spelled: Record<string, number> = { ...en.number, ...en.once };
  const times = spelled[counted[1] ?? counted[0]] ?? Number(counted[1]);
  if (times < 1) return { cadence: found.cadence, times: null };
  reader.take("cadence", counted.index, counted[0].length);
  return { cadence: found.cadence, times };
}

/** Tells a rhythm from a date: "by Friday" is a date; "mon, wed and fri", "every Friday" and "on Fridays" are a rhythm. */
function isRhythm(reader: Reader, list: RegExpExecArray): boolean {
  const before = reader.at(0).slice(0, list.index);
  if (new RegExp(`(?<!\\p{L})(?:${en.dueWords}|${en.fromWords}|next|this|last) $`, "u").test(before))
    return false;
  return readWeekdays(list[0]).length > 1 || /^(?:every|each)/.test(list[0]) || /days$/.test(list[0]);
}
