"use client";
import { roundUpToStep } from "@cairn/core/amount/amount";
import type { DateSuggestion } from "@cairn/core/quick/date-suggestion";
import type { LineReading } from "@cairn/core/quick/line";
import type { Day } from "@cairn/core/time/day";
import { amountText, unitOf } from "@cairn/text/amount-text";
import { formatDay } from "@cairn/text/format";
import { unlikelyWords } from "@cairn/text/messages/en/unlikely";
import { useT } from "../../messages/language.tsx";
import { Button } from "../../ui/button.tsx";
import styles from "./quick.module.css";

/** Asks whether a plan was meant a year later; one press says so in the line itself. */
export function Doubt({
  unlikely: { perWeek, due, line },
  reading,
  setTyped,
  locale,
  today,
}: {
  unlikely: DateSuggestion;
  reading: LineReading;
  setTyped: (typed: string) => void;
  locale: string;
  today: Day;
}) {
  const t = useT(unlikelyWords);
  if (reading.kind !== "goal") return null;
  const day = formatDay(due, locale, today);
  const unit = unitOf(reading.goal.input.measure, locale);
  // As the sentence above rounds it.
  const amount = amountText(roundUpToStep(perWeek, unit.step), unit);
  return (
    <div className={styles.doubt}>
      <p>{t("doubt", { amount, day })}</p>
      <Button size="s" onClick={() => setTyped(line)}>
        {t("yes", { day })}
      </Button>
    </div>
  );
}
