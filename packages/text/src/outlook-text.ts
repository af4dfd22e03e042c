import { tenthsOf } from "@cairn/core/forecast/reliability";
import { type Figures, isReached } from "@cairn/core/model/figures";
import type { Plan } from "@cairn/core/model/plan";
import { chanceText, oddsText } from "./chance-text.ts";
import { datesText } from "./dates-text.ts";
import { formatDay } from "./format.ts";
import { outlookWords } from "./messages/en/outlook.ts";
import { translatorFor } from "./messages/translator.ts";
import { joined, pieceText, type Sentence } from "./piece.ts";
import { nowText, periodsText } from "./plan-text.ts";

type Foreseen = { plan: Plan; figures: Figures };

/** Less than this is not worth saying of a chance. */
const LITTLE = 0.02;

/** What a goal's days so far say of those to come, in sentences: the chance, what one more day adds, and when. */
export function outlookSentences({ plan, figures }: Foreseen, locale: string): Sentence[] {
  const t = translatorFor(outlookWords, locale);
  const { forecast: ahead, due, asOf, daysLeft } = figures;
  if (ahead.kind === "none" || isReached(figures)) return [];
  if (ahead.kind === "waiting") {
    if (ahead.plain !== null) return [[t("plain", { plain: ahead.plain })]];
    // Nothing can be said any more where the days left are no more than what it takes.
    if (due !== null && (daysLeft ?? 0) <= ahead.entries) return [];
    const { cadence } = plan;
    if (figures.habit && cadence)
      return [[t("morePeriods", { periods: periodsText(cadence, ahead.entries, locale) })]];
    return [[t("moreDays", { entries: ahead.entries })]];
  }
  const sentences: Sentence[] = [];
  if (ahead.probability !== null && due !== null) {
    const odds = oddsText(ahead.probability, locale);
    sentences.push([t("chance", { odds, day: formatDay(due, locale, asOf) })]);
    const gain = gainText(ahead.probability, ahead.worth, plan, locale);
    if (gain !== null) sentences.push([gain]);
  }
  sentences.push(datesText(ahead.dates, asOf, locale));
  return sentences;
}

/** What one more usual day today is worth; null where it adds next to nothing. */
function gainText(
  probability: number,
  worth: number | null,
  { cadence }: Plan,
  locale: string,
): string | null {
  if (worth === null || worth < LITTLE) return null;
  const t = translatorFor(outlookWords, locale);
  const now = cadence === null ? null : nowText(cadence, locale);
  const lifted = probability + worth;
  if (lifted >= 1) return now ? t("arriveKept", { now }) : t("arrive");
  if (tenthsOf(lifted) === tenthsOf(probability)) return now ? t("littleKept", { now }) : t("little");
  const chance = chanceText(lifted, locale, "inside");
  return now ? t("liftKept", { now, chance }) : t("lift", { chance });
}

/** The same in one text. */
export function outlookDescription(item: Foreseen, locale: string): string {
  return joined(outlookSentences(item, locale)).map(pieceText).join("");
}
