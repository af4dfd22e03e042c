import type { Rate } from "@cairn/core/model/plan";
import type { Need } from "@cairn/core/views/need";
import { amountText, type Unit } from "./amount-text.ts";
import { needWords } from "./messages/en/need.ts";
import { translatorFor } from "./messages/translator.ts";

/** What stands behind the amount of a rate: "a week". */
export function rateText(per: Rate["per"], locale: string): string {
  return translatorFor(needWords, locale)(`per.${per}`);
}

/** What is asked: "9 km a week", "1 book every 2 weeks", "12 km today", "12 km in the 3 days that are left". */
export function needText(need: Need, unit: Unit): string {
  const t = translatorFor(needWords, unit.locale);
  const amount = amountText(need.amount, unit);
  if (need.kind === "rate") return t("rate", { amount, per: rateText(need.per, unit.locale) });
  if (need.kind === "left") return t("left", { amount, days: need.days });
  return t("every", { amount, every: t(`every.${need.per}`, { count: need.count }) });
}
