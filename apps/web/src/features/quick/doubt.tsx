"use client";
import { RATE_DAYS } from "@cairn/core/model/rate";
import type { DateSuggestion } from "@cairn/core/quick/date-suggestion";
import type { LineReading } from "@cairn/core/quick/line";
import type { Day } from "@cairn/core/time/day";
import { needIn } from "@cairn/core/views/need";
import { unitOf } from "@cairn/text/amount-text";
import { formatDay } from "@cairn/text/format";
import { unlikelyWords } from "@cairn/text/messages/en/unlikely";
import { needText } from "@cairn/text/need-text";
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
  // As the sentence above says it.
  const need = needText(needIn(perWeek / RATE_DAYS.week, unit.step, "week"), unit);
  return (
    <div className={styles.doubt}>
      <p>{t("doubt", { need, day })}</p>
      <Button size="s" onClick={() => setTyped(line)}>
        {t("yes", { day })}
      </Button>
    </div>
  );
}
