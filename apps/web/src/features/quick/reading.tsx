"use client";
import { protect } from "@cairn/core/quick/add";
import type { DateSuggestion } from "@cairn/core/quick/date-suggestion";
import type { LineReading } from "@cairn/core/quick/line";
import type { Chip as Words } from "@cairn/core/quick/reader";
import type { Day } from "@cairn/core/time/day";
import { quickWords } from "@cairn/text/messages/en/quick";
import { translatorFor } from "@cairn/text/messages/translator";
import { entrySentence, goalSentence } from "@cairn/text/quick-text";
import { fieldText } from "@cairn/text/refusal-text";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { useT } from "../../messages/language.tsx";
import { Chip, Chips } from "../../ui/chip.tsx";
import { Icon } from "../../ui/icon.tsx";
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
  return (
    <div className={styles.panel}>
      <output className={styles.sentence}>{sentenceOf(reading, locale, today)}</output>
      {unlikely ? (
        <Doubt
          unlikely={unlikely}
          reading={reading}
          setTyped={(line) => {
            setTyped(line);
            focusLine();
          }}
          locale={locale}
          today={today}
        />
      ) : null}
      {reading.kind === "entry" && reading.entry.refused ? (
        <p className={styles.refused}>{fieldText(reading.entry.refused, locale)}</p>
      ) : null}
      {reading.chips.length > 0 ? (
        <Understood
          chips={reading.chips}
          onDismiss={(chip) => {
            setTyped(protect(typed, chip));
            focusLine();
          }}
        />
      ) : null}
      {questions}
      <div className={styles.acts}>{children}</div>
    </div>
  );
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

function sentenceOf(reading: LineReading, locale: string, today: Day): string {
  if (reading.kind === "entry") return entrySentence(reading.entry, locale, today);
  if (reading.kind === "goal") return goalSentence(reading.goal, locale, today);
  return reading.kind === "name"
    ? translatorFor(quickWords, locale)("measureQuestion", { title: reading.title })
    : "";
}
