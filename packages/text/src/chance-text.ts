import { tenthsOf } from "@cairn/core/forecast/reliability";
import { chanceWords } from "./messages/en/chance.ts";
import { translatorFor } from "./messages/translator.ts";

/** A chance in steps of one in ten; `inside` a sentence it is written small. */
export function chanceText(probability: number, locale: string, place: "alone" | "inside" = "alone"): string {
  const t = translatorFor(chanceWords, locale);
  if (probability >= 1) return t("certain", { place });
  if (probability <= 0) return t("none", { place });
  const tenths = tenthsOf(probability);
  if (tenths >= 10) return t("most", { place });
  return tenths < 1 ? t("least", { place }) : t("about", { place, tenths });
}

/** The same as what one has: "about an 8 in 10 chance". */
export function oddsText(probability: number, locale: string): string {
  const t = translatorFor(chanceWords, locale);
  const tenths = tenthsOf(probability);
  if (tenths >= 10) return t("odds.most");
  return tenths < 1 ? t("odds.least") : t("odds.about", { tenths: String(tenths) });
}
