"use client";
import { capabilities } from "@cairn/core/model/capabilities";
import type { Answers, LineReading } from "@cairn/core/quick/line";
import type { Day } from "@cairn/core/time/day";
import { formatDay, parseNumber } from "@cairn/text/format";
import { quickWords } from "@cairn/text/messages/en/quick";
import { useT } from "../../messages/language.tsx";
import { Field } from "../../ui/form/field.tsx";
import { Segmented } from "../../ui/form/segmented.tsx";
import { TextInput } from "../../ui/form/text-input.tsx";
import styles from "./quick.module.css";

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

type Props = {
  reading: LineReading;
  asked: TypedAnswers;
  setAsked: (asked: TypedAnswers) => void;
  locale: string;
  today: Day;
};

/** What the line could not say by itself: of an entry its amount, of a goal at most three things. */
export function Questions(props: Props) {
  const { reading, asked, setAsked } = props;
  const t = useT(quickWords);
  const [entry] = reading.kind === "acts" ? reading.acts : [];
  if (entry?.act === "entry" && (entry.missing || asked.amount !== "")) {
    const { unit } = capabilities(entry.goal.measure);
    return (
      <div className={styles.questions}>
        <NumberQuestion
          label={unit === "" ? t("amountQuestion") : t("amountQuestionUnit", { unit })}
          value={asked.amount}
          onChange={(amount) => setAsked({ ...asked, amount })}
        />
      </div>
    );
  }
  if (reading.kind !== "goal" || reading.goal.ask.length === 0) return null;
  return <GoalQuestions {...props} goal={reading.goal} />;
}

function GoalQuestions({
  goal: { ask, input, from },
  asked,
  setAsked,
  locale,
  today,
}: Props & { goal: Extract<LineReading, { kind: "goal" }>["goal"] }) {
  const t = useT(quickWords);
  const { unit } = capabilities(input.measure);
  const fields = {
    due: () => (
      <DueQuestion
        key="due"
        today={today}
        value={asked.due}
        onChange={(due) => setAsked({ ...asked, due })}
      />
    ),
    start: () => (
      <NumberQuestion
        key="start"
        label={unit === "" ? t("startQuestion") : t("startQuestionUnit", { unit })}
        value={asked.start}
        onChange={(start) => setAsked({ ...asked, start })}
      />
    ),
    from: () => (
      <Segmented
        key="from"
        label={t("fromQuestion")}
        choices={[
          { value: "span", label: t("from", { day: formatDay(from, locale, today) }) },
          { value: "today", label: t("fromToday") },
        ]}
        value={asked.from === null ? "span" : "today"}
        onChange={(value) => setAsked({ ...asked, from: value === "today" ? today : null })}
      />
    ),
  };
  return <div className={styles.questions}>{ask.map((question) => fields[question]())}</div>;
}

type FieldProps = { value: string; onChange: (value: string) => void };

function NumberQuestion({ label, value, onChange }: FieldProps & { label: string }) {
  return (
    <Field label={label}>
      {(control) => (
        <TextInput
          {...control}
          inputMode="decimal"
          autoComplete="off"
          data-question=""
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

function DueQuestion({ today, value, onChange }: FieldProps & { today: Day }) {
  const t = useT(quickWords);
  return (
    <Field label={t("dueQuestion")} optional>
      {(control) => (
        <TextInput
          {...control}
          type="date"
          min={today}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
