import { chanceWords } from "./messages/en/chance.ts";
import { sayIn } from "./messages/say.ts";

/** A chance in steps of one in ten; `inside` a sentence it is written small. */
export function chanceText(probability: number, locale: string, place: "alone" | "inside" = "alone"): string {
  const say = sayIn(chanceWords, locale);
  if (probability >= 1) return say("certain", { place });
  if (probability <= 0) return say("none", { place });
  const tenths = Math.round(probability * 10);
  if (tenths >= 10) return say("most", { place });
  return tenths < 1 ? say("least", { place }) : say("about", { place, tenths });
}
