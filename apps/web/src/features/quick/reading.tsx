"use client";
import { protect } from "@cairn/core/quick/add";
import type { DateSuggestion } from "@cairn/core/quick/date-suggestion";
import type { Answers, LineReading } from "@cairn/core/quick/line";
import type { Chip as Understood } from "@cairn/core/quick/reader";
import type { Day } from "@cairn/core/time/day";
import { formatDay, parseNumber } from "@cairn/text/format";
import { quickWords } from "@cairn/text/messages/en/quick";
import { translatorFor } from "@cairn/text/messages/translator";
import { entrySentence, goalSentence } from "@cairn/text/quick-text";
import { fieldText } from "@cairn/text/refusal-text";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { useT } from "../../messages/language.tsx";
import { Chip, Chips } from "../../ui/chip.tsx";
import { Field } from "../../ui/field.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { TextInput } from "../../ui/text-input.tsx";
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
  const t = useT(quickWords);
  if (reading.kind === "nothing") return <output className={styles.silent} />;
  const dismiss = (chip: Understood) => {
    setTyped(protect(typed, chip));
    focusLine();
  };
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
        <Chips label={t("chipsLabel")}>
          {reading.chips.map((chip) => (
            <Chip
              key={`${chip.start}${chip.kind}`}
              aria-label={t("turnBackIntoWords", { kind: t(`chip.${chip.kind}`), text: chip.text })}
              onClick={() => dismiss(chip)}
              onKeyDown={(event) => {
                if (event.key !== "Backspace" && event.key !== "Delete") return;
                event.preventDefault();
                dismiss(chip);
              }}
            >
              <span className={styles.kind}>{t(`chip.${chip.kind}`)}</span> {chip.text}
              <Icon of={X} small />
            </Chip>
          ))}
        </Chips>
      ) : null}
      {questions}
      <div className={styles.acts}>{children}</div>
    </div>
  );
}

function sentenceOf(reading: LineReading, locale: string, today: Day): string {
  if (reading.kind === "entry") return entrySentence(reading.entry, locale, today);
  if (reading.kind === "goal") return goalSentence(reading.goal, locale, today);
  return reading.kind === "name"
    ? translatorFor(quickWords, locale)("measureQuestion", { title: reading.title })
    : "";
}

/** What was typed into the small fields; amounts as words, so that half a number is not lost. */
export type TypedAnswers = { due: string; start: string; from: Day | null; amount: string };
export const NOTHING_ASKED: TypedAnswers = { due: "", start: "", from: null, amount: "" };

export function answersOf(asked: TypedAnswers, locale: string): Answers {
  const start = parseNumber(asked.start, locale);
  const amount = parseNumber(asked.amount, locale);
  return {
    ...(asked.due === "" ? {} : { due: asked.due }),
    ...(start === null ? {} : { start }),
    ...(asked.from === null ? {} : { from: asked.from }),
    ...(amount === null ? {} : { amount }),
  };
}

/** What the line could not say by itself. */
export function Questions({
  reading,
  asked,
  setAsked,
  locale,
  today,
}: {
  reading: LineReading;
  asked: TypedAnswers;
  setAsked: (asked: TypedAnswers) => void;
  locale: string;
  today: Day;
}) {
  const t = useT(quickWords);
  if (reading.kind === "entry" && (reading.entry.missing || asked.amount !== "")) {
    const { measure } = reading.entry.goal;
    const unit = measure.kind === "metric" || measure.kind === "habit" ? measure.unit : "";
    return (
      <div className={styles.questions}>
        <Field label={unit === "" ? t("amountQuestion") : t("amountQuestionUnit", { unit })}>
          {(control) => (
            <TextInput
              {...control}
              inputMode="decimal"
              autoComplete="off"
              data-question=""
              value={asked.amount}
              onChange={(event) => setAsked({ ...asked, amount: event.target.value })}
            />
          )}
        </Field>
      </div>
    );
  }
  if (reading.kind !== "goal" || reading.goal.ask.length === 0) return null;
  const { ask, input, from } = reading.goal;
  const unit = input.measure.kind === "metric" ? input.measure.unit : "";
  return (
    <div className={styles.questions}>
      {ask.map((question) => {
        if (question === "due")
          return (
            <Field key={question} label={t("dueQuestion")} optional>
              {(control) => (
                <TextInput
                  {...control}
                  type="date"
                  min={today}
                  value={asked.due}
                  onChange={(event) => setAsked({ ...asked, due: event.target.value })}
                />
              )}
            </Field>
          );
        if (question === "start")
          return (
            <Field key={question} label={unit === "" ? t("startQuestion") : t("startQuestionUnit", { unit })}>
              {(control) => (
                <TextInput
                  {...control}
                  inputMode="decimal"
                  autoComplete="off"
                  data-question=""
                  value={asked.start}
                  onChange={(event) => setAsked({ ...asked, start: event.target.value })}
                />
              )}
            </Field>
          );
        return (
          <Segmented
            key={question}
            label={t("fromQuestion")}
            choices={[
              { value: "span", label: t("from", { day: formatDay(from, locale, today) }) },
              { value: "today", label: t("fromToday") },
            ]}
            value={asked.from === null ? "span" : "today"}
            onChange={(value) => setAsked({ ...asked, from: value === "today" ? today : null })}
          />
        );
      })}
    </div>
  );
}
