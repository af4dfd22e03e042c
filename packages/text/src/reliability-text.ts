import { reliabilityWords } from "./messages/en/reliability.ts";
import { translatorFor } from "./messages/translator.ts";

/** "Of 40 times we said about 7 in 10, 29 came true." */
export function reliabilityText(
  { tenths, said, came }: { tenths: number; said: number; came: number },
  locale: string,
): string {
  const t = translatorFor(reliabilityWords, locale);
  const chance = tenths >= 10 ? t("most") : tenths < 1 ? t("least") : t("about", { tenths });
  return t("came", { said, chance, came });
}
