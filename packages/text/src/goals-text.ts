import type { Verdict } from "@cairn/core/model/verdict";
import { goalsWords } from "./messages/en/goals.ts";
import { translatorFor } from "./messages/translator.ts";

const FINE: readonly Verdict["kind"][] = ["ahead", "on_the_line", "at_target", "steady", "within_limit"];
const SHORT: readonly Verdict["kind"][] = ["short", "just_short", "well_short", "over_limit"];

/** The sentence beneath "Goals": of those that have a line, a rhythm or a limit, how many are well. */
export function goalsSentence(verdicts: readonly Verdict[], locale: string): string {
  const t = translatorFor(goalsWords, locale);
  const count = (kinds: readonly Verdict["kind"][]) =>
    verdicts.filter(({ kind }) => kinds.includes(kind)).length;
  const [fine, short] = [count(FINE), count(SHORT)];
  if (verdicts.length === 0) return t("nothingHere");
  if (fine + short === 0) return t("noLine");
  if (short === 0) return fine === verdicts.length ? t("allFine", { count: fine }) : t("someFine", { fine });
  return fine === 0 ? t("allShort", { count: short }) : t("someShort", { fine, short });
}
