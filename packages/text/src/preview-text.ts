import { capabilities } from "@cairn/core/model/capabilities";
import type { GoalCreate } from "@cairn/core/model/goal";
import type { Plan } from "@cairn/core/model/plan";
import { RATE_DAYS, rateOf } from "@cairn/core/model/rate";
import type { Day } from "@cairn/core/time/day";
import { needIn } from "@cairn/core/views/need";
import { amountText, unitOf } from "./amount-text.ts";
import { formatDay } from "./format.ts";
import { previewWords } from "./messages/en/preview.ts";
import { translatorFor } from "./messages/translator.ts";
import { needText } from "./need-text.ts";
import { asked, sentenceCase } from "./plan-text.ts";

type Previewed = Pick<GoalCreate, "title" | "measure" | "start">;

/** The plan of a goal that is being made: "Run: 500 km by 31 December. That is 9.6 km a week from today." */
export function previewText(input: Previewed, plan: Plan, locale: string, today: Day): string {
  const t = translatorFor(previewWords, locale);
  const title = input.title.trim();
  const { promise, pace } = previewed(input, plan, locale, today);
  const sentence = sentenceCase(title === "" ? t("sentence", { promise }) : t("named", { title, promise }));
  return pace === "" ? sentence : `${sentence} ${pace}`;
}

function previewed(
  { measure, start }: Previewed,
  plan: Plan,
  locale: string,
  today: Day,
): { promise: string; pace: string } {
  const t = translatorFor(previewWords, locale);
  const unit = unitOf(measure, locale);
  const due = plan.due ? formatDay(plan.due, locale, today) : null;
  const from = start === today ? t("fromToday") : t("from", { day: formatDay(start, locale, today) });
  if (measure.kind === "metric") {
    const aim = plan.target === null ? t("noTarget") : amountText(plan.target, unit);
    const target =
      measure.start === 0 ? aim : t("fromTo", { start: amountText(measure.start, unit), target: aim });
    const rate = rateOf(plan);
    return {
      promise: due ? t("by", { target, day: due }) : target,
      pace:
        rate && capabilities(measure).adds
          ? t("pace", {
              need: needText(needIn(rate.amount / RATE_DAYS[rate.per], unit.step, rate.per), unit),
              from,
            })
          : "",
    };
  }
  if (!plan.cadence || !plan.requirement)
    return { promise: due ? t("doneBy", { day: due }) : t("doneSometime"), pace: "" };
  const promise = asked(plan.cadence, plan.requirement, plan.target, measure, unit);
  return {
    promise: due ? t("until", { promise, from, day: due }) : t("open", { promise, from }),
    pace: "",
  };
}
