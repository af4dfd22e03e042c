import { reliabilityWords } from "./messages/en/reliability.ts";
import { sayIn } from "./messages/say.ts";

/** "Of 40 times we said about 7 in 10, 29 came true." */
export function reliabilityText(
  { tenths, said, came }: { tenths: number; said: number; came: number },
  locale: string,
): string {
  const say = sayIn(reliabilityWords, locale);
  const chance = tenths >= 10 ? say("most") : tenths < 1 ? say("least") : say("about", { tenths });
  return say("came", { said, chance, came });
}
