import type { Forecast } from "@cairn/core/model/figures";
import { addDays, type Day, daysBetween } from "@cairn/core/time/day";
import { formatDay, formatMonth } from "./format.ts";
import { datesWords } from "./messages/en/dates.ts";
import { translatorFor } from "./messages/translator.ts";
import { b, type Piece } from "./piece.ts";

type Dates = Extract<Forecast, { kind: "ready" }>["dates"];

/** An end that may lie so many days ahead is open: nobody plans by it. */
const OPEN = 730;
/** A forecast looks so many days ahead. */
const HORIZON = 3 * 365;

/**
 * When a goal will be reached, always with both of its ends: a likely day between an early and a late one; a day before which
 * it will not be, where the late one is open; or that none is near.
 */
export function datesText({ early, likely, late }: Dates, asOf: Day, locale: string): Piece[] {
  const t = translatorFor(datesWords, locale);
  const written = (day: Day) => formatDay(day, locale, asOf);
  if (early === null) return t.parts("far", { month: formatMonth(addDays(asOf, HORIZON), locale), b });
  if (likely === null || daysBetween(asOf, likely) > OPEN) return t.parts("open", { day: written(early), b });
  const open = late === null || daysBetween(asOf, late) > OPEN;
  if (open && early <= asOf) return t.parts("openAround", { day: written(likely), b });
  if (open) return t.parts("openLikely", { day: written(likely), early: written(early), b });
  if (early === late) return t.parts("on", { day: written(likely), b });
  return t.parts("between", { day: written(likely), early: written(early), late: written(late), b });
}

/** The same beside a bar: "likely 5 December", "not before 28 March". */
export function shortDatesText({ early, likely, late }: Dates, asOf: Day, locale: string): string {
  const t = translatorFor(datesWords, locale);
  if (early === null) return "";
  if (likely === null || late === null || daysBetween(asOf, late) > OPEN)
    return early <= asOf ? "" : t("notBefore", { day: formatDay(early, locale, asOf) });
  return t("likely", { day: formatDay(likely, locale, asOf) });
}
