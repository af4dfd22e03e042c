import type { ReviewLine } from "@cairn/core/model/review-schema";
import { amountText, ofText, type Unit } from "./amount-text.ts";
import { weekWords } from "./messages/en/week.ts";
import { translatorFor } from "./messages/translator.ts";

/** The week of a goal: "12.4 of 9.6 km this week", "3 times", "nothing logged". */
export function weekSentence(line: ReviewLine, unit: Unit, running: boolean): string {
  const t = translatorFor(weekWords, unit.locale);
  const { done, planned, bound } = line;
  const when = running ? t("thisWeek") : t("thatWeek");
  if (bound === "upper" && planned !== null)
    return t("room", { done: amountText(done, unit), when, planned: amountText(planned, unit) });
  if (done < 0) return t("down", { amount: amountText(-done, unit), when });
  if (planned !== null && planned > 0) return t("done", { amount: ofText(done, planned, unit), when });
  return done === 0 ? t("nothing", { when }) : t("done", { amount: amountText(done, unit), when });
}
