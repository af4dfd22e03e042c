import { roundUpToStep } from "@cairn/core/amount/amount";
import type { ReviewLine } from "@cairn/core/model/review-schema";
import { amountText, figureText, ofText, type Unit } from "./amount-text.ts";
import { weekWords } from "./messages/en/week.ts";
import { translatorFor } from "./messages/translator.ts";

/** Rounded to whole steps an amount may be so much more and still be told as it is. */
const CLOSE = 1.05;

type Week = Pick<ReviewLine, "done" | "planned" | "bound" | "of">;

/**
 * The week of a goal: "5.4 of 9.6 km so far this week.", "3 books that week.", "Nothing logged that week.". What comes to less
 * than a step a week is not held against a week.
 */
export function weekSentence({ done, planned, bound, of }: Week, unit: Unit, running: boolean): string {
  const t = translatorFor(weekWords, unit.locale);
  const when = running ? t("thisWeek") : t("thatWeek");
  const amount = amountText(done, unit);
  if (of === "mean")
    return done === 0 ? t("nothing", { when }) : meanWeek(amount, { planned, bound }, when, unit);
  if (bound === "upper" && planned !== null) return limitWeek(done, planned, when, unit);
  if (of === "change" || done < 0) return changeWeek(done, planned, when, unit);
  if (planned !== null && planned >= unit.step) {
    // A share of a longer time is no whole number of steps.
    const asked = amountText(Math.round(planned / unit.step) * unit.step, unit);
    if (roundUpToStep(planned, unit.step) > CLOSE * planned) return t("about", { amount, when, asked });
    return done > planned
      ? t("asked", { amount, when, asked })
      : t("done", { amount: ofText(done, planned, unit), when });
  }
  return done === 0 ? t("nothing", { when }) : t("done", { amount, when });
}

/** A level rose or fell; what the plan wanted of it is told where it went that way. */
function changeWeek(done: number, planned: number | null, when: string, unit: Unit): string {
  const t = translatorFor(weekWords, unit.locale);
  if (Math.abs(done) < unit.step / 2) return t("same", { when });
  const way = done > 0 ? "up" : "down";
  const amount = amountText(Math.abs(done), unit);
  const wanted = planned === null ? 0 : planned * Math.sign(done);
  if (wanted < unit.step) return t(way, { amount, when });
  return t(done > 0 ? "upPlanned" : "downPlanned", { amount, when, asked: amountText(wanted, unit) });
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
