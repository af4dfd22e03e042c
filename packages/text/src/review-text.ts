import { roundUpToStep } from "@cairn/core/amount/amount";
import type { ReviewLine } from "@cairn/core/model/review-schema";
import { amountText, figureText, ofText, type Unit } from "./amount-text.ts";
import { weekWords } from "./messages/en/week.ts";
import { translatorFor } from "./messages/translator.ts";

/** Rounded to whole steps an amount may be so much more and still be told as it is. */
const CLOSE = 1.05;

type Week = Pick<ReviewLine, "done" | "planned" | "bound" | "mean">;

/**
 * The week of a goal: "5.4 of 9.6 km so far this week.", "3 books that week.", "Nothing logged that week.". What comes to less
 * than a step a week is not held against a week.
 */
export function weekSentence({ done, planned, bound, mean }: Week, unit: Unit, running: boolean): string {
  const t = translatorFor(weekWords, unit.locale);
  const when = running ? t("thisWeek") : t("thatWeek");
  const amount = amountText(done, unit);
  if (mean) return done === 0 ? t("nothing", { when }) : meanWeek(amount, { planned, bound }, when, unit);
  if (bound === "upper" && planned !== null) return limitWeek(done, planned, when, unit);
  if (done < 0) return t("down", { amount: amountText(-done, unit), when });
  if (planned !== null && planned < 0) return done > 0 ? t("up", { amount, when }) : t("nothing", { when });
  if (planned !== null && planned >= unit.step) {
    // A share of a longer time is no whole number of steps.
    const asked = amountText(planned, unit);
    if (roundUpToStep(planned, unit.step) > CLOSE * planned) return t("about", { amount, when, asked });
    return done > planned
      ? t("asked", { amount, when, asked })
      : t("done", { amount: ofText(done, planned, unit), when });
  }
  return done === 0 ? t("nothing", { when }) : t("done", { amount, when });
}

function limitWeek(done: number, planned: number, when: string, unit: Unit): string {
  const t = translatorFor(weekWords, unit.locale);
  if (planned <= 0)
    return done > 0 ? t("overNone", { done: amountText(done, unit), when }) : t("none", { when });
  return t("room", { done: figureText(done, unit), when, planned: amountText(planned, unit) });
}

function meanWeek(
  amount: string,
  { planned, bound }: Pick<Week, "planned" | "bound">,
  when: string,
  unit: Unit,
) {
  const t = translatorFor(weekWords, unit.locale);
  if (planned === null) return t("mean", { amount, when });
  return t(`mean.${bound}`, { amount, when, asked: amountText(planned, unit) });
}
