"use client";
import type { DateSuggestion } from "@cairn/core/quick/date-suggestion";
import type { LineReading } from "@cairn/core/quick/line";
import { protect, type Chip as Words } from "@cairn/core/quick/reader";
import type { FieldError } from "@cairn/core/refusal/error";
import type { Day } from "@cairn/core/time/day";
import { quickWords } from "@cairn/text/messages/en/quick";
import { lineSentence } from "@cairn/text/quick-text";
import { fieldText } from "@cairn/text/refusal-text";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { useT } from "../../messages/language.tsx";
import { Chip, Chips } from "../../ui/chip.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Answers, Marked } from "./asked.tsx";
import { Doubt } from "./doubt.tsx";
import styles from "./quick.module.css";

/** The line as understood: one sentence, the words it was understood from, and at most three questions. */
export function ReadingView({
  reading,
  unlikely,
  typed,
  setTyped,
  focusLine,
  questions,
  locale,
  today,
  children,
}: {
  reading: LineReading;
  /** A plan that was hardly meant so. */
  unlikely: DateSuggestion | null;
  typed: string;
  setTyped: (typed: string) => void;
  focusLine: () => void;
  questions: ReactNode;
  locale: string;
  today: Day;
  /** What can be done with it. */
  children: ReactNode;
}) {
  if (reading.kind === "nothing") return <output className={styles.silent} />;
  const say = (line: string) => {
    setTyped(line);
    focusLine();
  };
  const unclear = reading.chips.filter(({ kind }) => kind === "unclear");
  const understood = reading.chips.filter(({ kind }) => kind !== "unclear");
  return (
    <div className={styles.panel}>
      <output className={styles.sentence}>{lineSentence(reading, locale, today)}</output>
      {unlikely ? (
        <Doubt unlikely={unlikely} reading={reading} setTyped={say} locale={locale} today={today} />
      ) : null}
      {refusedOf(reading).map((refused) => (
        <p key={`${refused.field}${refused.reason}`} className={styles.refused}>
          {fieldText(refused, locale)}
        </p>
      ))}
      {unclear.length > 0 ? <Marked typed={typed} unclear={unclear} /> : null}
      {reading.kind === "open" ? <Answers open={reading.open} say={say} locale={locale} /> : null}
      {understood.length > 0 ? (
        <Understood chips={understood} onDismiss={(chip) => say(protect(typed, chip))} />
      ) : null}
      {questions}
      <div className={styles.acts}>{children}</div>
    </div>
  );
}

function refusedOf(reading: LineReading): FieldError[] {
  if (reading.kind !== "acts") return [];
  return reading.acts.flatMap((act) => ("refused" in act && act.refused ? [act.refused] : []));
}

/** The words that were understood; a press turns one back into words. */
function Understood({ chips, onDismiss }: { chips: readonly Words[]; onDismiss: (chip: Words) => void }) {
  const t = useT(quickWords);
  return (
    <Chips label={t("chipsLabel")}>
      {chips.map((chip) => (
        <Chip
          key={`${chip.start}${chip.kind}`}
          aria-label={t("turnBackIntoWords", { kind: t(`chip.${chip.kind}`), text: chip.text })}
          onClick={() => onDismiss(chip)}
          onKeyDown={(event) => {
            if (event.key !== "Backspace" && event.key !== "Delete") return;
            event.preventDefault();
            onDismiss(chip);
          }}
        >
          <span className={styles.kind}>{t(`chip.${chip.kind}`)}</span> {chip.text}
          <Icon of={X} small />
        </Chip>
      ))}
    </Chips>
  );
}
