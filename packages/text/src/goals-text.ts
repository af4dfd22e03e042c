import { goalsWords } from "./messages/en/goals.ts";
import { translatorFor } from "./messages/translator.ts";
import type { Tone } from "./status-text.ts";

/** The sentence beneath "Goals". */
export function goalsSentence(tones: readonly Tone[], locale: string): string {
  const t = translatorFor(goalsWords, locale);
  const below = tones.filter((tone) => tone === "below").length;
  const fine = tones.length - below;
  if (tones.length === 0) return t("nothingHere");
  if (below === 0) return t("allFine", { count: fine });
  if (fine === 0) return t("allBelow", { count: below });
  return t("someBelow", { fine, below });
}
