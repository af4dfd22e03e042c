import { capabilities } from "@cairn/core/model/capabilities";
import { isOutOfReach } from "@cairn/core/views/enough-today";
import { needOf } from "@cairn/core/views/need";
import type { TodayItem } from "@cairn/core/views/today";
import { amountText, unitOf } from "./amount-text.ts";
import { paragraphWords } from "./messages/en/paragraph.ts";
import { translatorFor } from "./messages/translator.ts";
import { needText } from "./need-text.ts";
import type { Sentence } from "./piece.ts";

/** What is enough from here; where no usual day would be, that it is not, with the ways back. */
export function needSentences(item: TodayItem, locale: string): Sentence[] {
  const { goal, plan, figures } = item;
  const t = translatorFor(paragraphWords, locale);
  const unit = unitOf(goal.measure, locale);
  const { remaining, target, needPerDay } = figures;
  const need = needOf(goal.measure, plan, figures);
  if (need !== null) {
    const asked = needText(need, unit);
    return [[isOutOfReach(item) ? t("needMore", { need: asked }) : t("need", { need: asked })]];
  }
  if (goal.measure.kind !== "metric" || capabilities(goal.measure).adds) return [];
  if (target === null || remaining === null || needPerDay === null || needPerDay === 0) return [];
  return [[t("remaining", { target: amountText(target, unit), amount: amountText(remaining, unit) })]];
}
