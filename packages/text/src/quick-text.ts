import { capabilities } from "@cairn/core/model/capabilities";
import type { ListedGoal } from "@cairn/core/model/goal";
import type { GoalReading, LineReading } from "@cairn/core/quick/line";
import type { Act, EntryAct } from "@cairn/core/quick/log/act";
import type { Choice } from "@cairn/core/quick/open-question";
import type { Day } from "@cairn/core/time/day";
import { amountText, loggedText, type Unit, unitOf } from "./amount-text.ts";
import { formatOnDay } from "./format.ts";
import { quickWords } from "./messages/en/quick.ts";
import { translatorFor } from "./messages/translator.ts";
import { previewText } from "./preview-text.ts";
import { fieldText } from "./refusal-text.ts";

/** What Enter will do with a line, in one sentence, or the question that comes first; "" for an empty line. */
export function lineSentence(reading: LineReading, locale: string, today: Day): string {
  switch (reading.kind) {
    case "nothing":
      return "";
    case "acts":
      return reading.acts.map((act) => actSentence(act, locale, today)).join("; ");
    case "goal":
      return goalSentence(reading.goal, locale, today);
    case "open": {
      const t = translatorFor(quickWords, locale);
      const { question, words, choices } = reading.open;
      if (question === "which" && choices.length === 0) return t("open.noGoal");
      return t(`open.${question}`, { title: reading.title, words });
    }
  }
}

/** What stands on the button of an answer. */
export function choiceText({ says }: Choice, locale: string): string {
  return typeof says === "string" ? translatorFor(quickWords, locale)(`say.${says}`) : says.title;
}

/** What one act does: "Run 500 km: +6.2 km on Mon 14, note: With a friend", "Gym: a rest day today". */
export function actSentence(act: Act, locale: string, today: Day): string {
  const t = translatorFor(quickWords, locale);
  const when = "day" in act ? formatOnDay(act.day, locale, today) : "";
  switch (act.act) {
    case "entry":
      return entrySentence(act, locale, today);
    case "set": {
      const unit = unitOf(act.goal.measure, locale);
      const [total, amount] = [amountText(act.total, unit), signed(act.goal, act.value, unit)];
      return t("setTo", { title: act.goal.title, total, amount, when });
    }
    case "skip":
      return t("restDay", { title: act.goal.title, when });
    case "step":
      return t("stepDone", { title: act.goal.title, step: act.step.title, when });
    case "done":
      return t("goalDone", { title: act.goal.title, when });
    case "undo":
      return act.goal ? t("undoOf", { title: act.goal.title }) : t("undoLatest");
    case "correct": {
      const amount = saidText(act.amount, locale);
      return act.goal ? t("correctOf", { title: act.goal.title, amount }) : t("correctLatest", { amount });
    }
  }
}

type Entry = Pick<EntryAct, "goal" | "day" | "value" | "note" | "missing"> &
  Partial<Pick<EntryAct, "said" | "rounded">>;

/** "Run 500 km: +6.2 km on Mon 14, note: With a friend". */
export function entrySentence(entry: Entry, locale: string, today: Day): string {
  const { goal, day, note } = entry;
  const t = translatorFor(quickWords, locale);
  const given = { title: goal.title, what: amountOf(entry, locale), when: formatOnDay(day, locale, today) };
  return note === "" ? t("entry", given) : t("entryNoted", { ...given, note });
}

/** The amount of an entry; what was said in another unit stands beside it. */
function amountOf({ goal, value, missing, said = null, rounded = false }: Entry, locale: string): string {
  const t = translatorFor(quickWords, locale);
  if (missing) return t("amountOpen");
  if (value === null) return t("oneEntry");
  const amount = signed(goal, value, unitOf(goal.measure, locale));
  if (!said) return amount;
  return t(rounded ? "rounded" : "converted", { amount, said: saidText(said, locale) });
}

function signed({ measure }: ListedGoal, value: number, unit: Unit): string {
  return `${capabilities(measure).sums && value >= 0 ? "+" : ""}${loggedText(value, unit)}`;
}

/** An amount as it was said: "3 miles". */
export function saidText({ value, unit }: { value: number; unit: string }, locale: string): string {
  return amountText(value, { unit, step: 0.01, locale });
}

/** The goal as a sentence; where it cannot be made yet, what it needs. */
export function goalSentence(
  { input, row, area, reminder, refused }: GoalReading,
  locale: string,
  today: Day,
): string {
  const t = translatorFor(quickWords, locale);
  const first = refused[0];
  if (!row)
    return first?.field === "start"
      ? t("sayStart", { title: input.title })
      : fieldText(first ?? { reason: "" }, locale);
  const place = area === null ? "" : ` ${t("inArea", { area })}`;
  const later = reminder === null ? "" : ` ${t("noReminders")}`;
  return `${previewText(input, row, locale, today)}${place}${later}`;
}
