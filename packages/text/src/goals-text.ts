import { goalsWords } from "./messages/en/goals.ts";
import { sayIn } from "./messages/say.ts";
import type { Tone } from "./status-text.ts";

/** The sentence beneath "Goals". */
export function goalsSentence(tones: readonly Tone[], locale: string): string {
  const say = sayIn(goalsWords, locale);
  const below = tones.filter((tone) => tone === "below").length;
  const fine = tones.length - below;
  if (tones.length === 0) return say("nothingHere");
  if (below === 0) return say("allFine", { count: fine });
  if (fine === 0) return say("allBelow", { count: below });
  return say("someBelow", { fine, below });
}
