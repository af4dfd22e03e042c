import type { CheckIn } from "@cairn/core/model/check-in";
import type { GoalView } from "@cairn/core/model/view";
import { formatOnDay } from "@cairn/text/format";
import { historyWords } from "@cairn/text/messages/en/history";
import { quickWords } from "@cairn/text/messages/en/quick";
import { translatorFor } from "@cairn/text/messages/translator";
import { entrySentence } from "@cairn/text/quick-text";
import { LOCALE } from "./goal-text.ts";

/** A stored entry: "Run 500 km: +6.2 km yesterday, note: With a friend", "Run 500 km: a rest day today". */
export function entryText(checkIn: CheckIn, { goal, figures }: GoalView): string {
  const { kind, day, value, note } = checkIn;
  if (kind === "entry")
    return entrySentence({ goal, day, value, note, missing: false }, LOCALE, figures.asOf);
  const what = translatorFor(historyWords, LOCALE)("restDay");
  const when = formatOnDay(day, LOCALE, figures.asOf);
  return translatorFor(quickWords, LOCALE)("entry", { title: goal.title, what, when });
}
