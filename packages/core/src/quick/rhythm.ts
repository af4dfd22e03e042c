import { Cadence } from "../model/plan.ts";
import type { Weekday } from "../time/day.ts";
import { weekdayOf } from "./date.ts";
import { readNumber } from "./number.ts";
import { regex } from "./pattern.ts";
import type { Reader } from "./reader.ts";
import type { RhythmRule } from "./rhythm-rules.ts";
import { LANGUAGE } from "./spoken.ts";

const { rhythms, days } = LANGUAGE;
const ALL_DAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** Reads days of the week: "mon, wed and fri" lists them, "mon-fri" spans them. */
function readWeekdays(text: string): Weekday[] {
  const named = [...text.matchAll(regex(`(?<!\\p{L})(${days.weekdays})(?!\\p{L})`, "g"))].map(([, word]) =>
    weekdayOf(word),
  );
  const [first, last] = named;
  if (named.length === 2 && first !== undefined && last !== undefined && regex(rhythms.list.span).test(text))
    return ALL_DAYS.filter((day) =>
      first <= last ? day >= first && day <= last : day >= first || day <= last,
    );
  return [...new Set(named)].sort();
}

/** How often: with `times` the number of times in each period, or from how many to how many. */
export type Rhythm = {
  cadence: Cadence | null;
  times: { min: number; max: number } | null;
  /** Something comes again, but in a way that no plan can hold. */
  open: boolean;
};
const NONE: Rhythm = { cadence: null, times: null, open: false };

/** What the words of a rule say, as a cadence of the model; null where the model has none such. */
function cadenceOf(
  { reads, every, weekdays }: RhythmRule,
  groups: Partial<Record<string, string>>,
): Cadence | null {
  const n = every ?? rhythms.nth[groups.n ?? ""] ?? Number.parseInt(groups.n ?? "1", 10);
  const dates = [...(groups.days ?? "").matchAll(/\d+/g)].map(Number);
  const kinds: Readonly<Record<RhythmRule["reads"], unknown>> = {
    day: { kind: "day" },
    week: { kind: "week" },
    month: { kind: "month" },
    days: n === 1 ? { kind: "day" } : { kind: "days", every: n },
    weeks: n === 1 ? { kind: "week" } : { kind: "weeks", every: n },
    months: n === 1 ? { kind: "month" } : { kind: "months", every: n },
    monthdays: { kind: "monthdays", days: dates },
    lastday: { kind: "monthdays", days: [31] },
    weekdays: { kind: "weekdays", days: weekdays },
    except: {
      kind: "weekdays",
      days: ALL_DAYS.filter((day) => !readWeekdays(groups.not ?? "").includes(day)),
    },
    open: null,
  };
  const cadence = Cadence.safeParse(kinds[reads]);
  return cadence.success ? cadence.data : null;
}

export function takeRhythm(reader: Reader): Rhythm {
  for (const rule of rhythms.rules) {
    const pattern = `(?:${rule.pattern})(?! ago)`;
    const match = rule.glued ? reader.findGlued(pattern) : reader.find(pattern);
    if (!match) continue;
    const cadence = cadenceOf(rule, match.groups ?? {});
    reader.take(cadence ? "cadence" : "unclear", match.index, match[0].length);
    return cadence ? { cadence, times: takeTimes(reader, cadence), open: false } : { ...NONE, open: true };
  }
  return takeList(reader);
}

/** "every Tuesday", "mon, wed and fri", "Monday to Thursday". */
function takeList(reader: Reader): Rhythm {
  const { lead, joint, span, part } = rhythms.list;
  const day = `(?:${days.weekdays})`;
  const list = reader.find(
    `(?:(?:${lead}) )?(?:${day})(?:(?:${span})${day}|(?:(?:${joint})${day})*)(?:${part})?`,
  );
  if (!list || !isRhythm(reader, list)) return NONE;
  reader.take("cadence", list.index, list[0].length);
  const cadence = Cadence.safeParse({ kind: "weekdays", days: readWeekdays(list[0]) });
  return cadence.success ? { cadence: cadence.data, times: null, open: false } : NONE;
}

/** "3 times", "twice", "3 to 4 times", "5 nights". */
function takeTimes(reader: Reader, cadence: Cadence): Rhythm["times"] {
  const { times, once, dayParts, by } = rhythms;
  const number = `(?:\\d{1,3}|${Object.keys(rhythms.nth).join("|")}|one|a couple of|${Object.keys(LANGUAGE.numbers.small).join("|")})`;
  const counted = reader.find(
    `(?<low>${number})(?:(?:${LANGUAGE.bounds.rangeJoint})(?<high>${number}))? ?${times}|${Object.keys(once).join("|")}|(?:${by})(?<by>\\d{1,2})`,
  );
  // "every day for 30 days" says how long, not how often.
  if (!counted || (cadence.kind === "day" && dayParts.test(counted[0]))) return null;
  const min = once[counted[0]] ?? countIn(counted.groups?.by ?? counted.groups?.low);
  const max = counted.groups?.high === undefined ? min : countIn(counted.groups.high);
  if (min < 1 || max < min) return null;
  reader.take("cadence", counted.index, counted[0].length);
  return { min, max };
}

function countIn(words = ""): number {
  return readNumber(words, false)?.value ?? 0;
}

/** Tells a rhythm from a date: "by Friday" is a date; "mon, wed and fri", "every Friday" and "on Fridays" are a rhythm. */
function isRhythm(reader: Reader, list: RegExpExecArray): boolean {
  const before = reader.before(list.index);
  if (regex(`(?<!\\p{L})(?:${days.due}|${days.from}|${rhythms.list.notAfter}) $`).test(before)) return false;
  const { every, plural } = rhythms.list;
  return readWeekdays(list[0]).length > 1 || every.test(list[0]) || plural.test(list[0]);
}
