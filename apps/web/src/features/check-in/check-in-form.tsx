"use client";
import { capabilities } from "@cairn/core/model/capabilities";
import type { User } from "@cairn/core/model/user";
import type { GoalSummary } from "@cairn/core/model/view";
import type { Day } from "@cairn/core/time/day";
import { loggedText, unitOf } from "@cairn/text/amount-text";
import { formatRelativeDay } from "@cairn/text/format";
import { checkInWords } from "@cairn/text/messages/en/check-in";
import { type FormEvent, useId } from "react";
import { useT } from "../../messages/language.tsx";
import { Button } from "../../ui/button.tsx";
import { AmountChoice } from "./amount-choice.tsx";
import styles from "./check-in-form.module.css";
import { DayChoice } from "./day-choice.tsx";
import { EntryNote } from "./entry-note.tsx";
import { type EntryRefusal, useEntry } from "./use-entry.ts";

type Props = {
  summary: GoalSummary;
  me: User;
  day: Day;
  onDay: (day: Day) => void;
  onLogged?: (() => void) | undefined;
};

/** One entry: which day, how much, a note if there is something to say. */
export function CheckInForm({ summary, me, day, onDay, onLogged }: Props) {
  const t = useT(checkInWords);
  const { goal, figures } = summary;
  const today = figures.asOf;
  const { takesValue } = capabilities(goal.measure);
  const onSaved = () => {
    onDay(today);
    onLogged?.();
  };
  const entry = useEntry({ summary, me, day, onSaved });
  const { refused, value } = entry;
  const id = `${useId()}-error`;
  const errorAt = (field: EntryRefusal["at"]) => (refused?.at === field ? id : undefined);
  const dayWords = formatRelativeDay(day, me.locale, today);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    entry.submit();
  };
  return (
    <form
      ref={entry.form}
      className={styles.form}
      onSubmit={submit}
      aria-label={t("logFor", { title: goal.title })}
      onInput={entry.changed}
      noValidate
    >
      <div className={styles.days}>
        <DayChoice day={day} today={today} locale={me.locale} onDay={onDay} errorId={errorAt("day")} />
      </div>
      {takesValue ? (
        <AmountChoice
          summary={summary}
          locale={me.locale}
          value={value}
          onChange={entry.setValue}
          errorId={errorAt("amount")}
          onEnter={entry.submit}
        />
      ) : null}
      <EntryNote goalId={goal.id} first={!takesValue} note={entry.note} onNote={entry.setNote} />
      {refused ? (
        <p className={styles.error} id={id} role="alert">
          {refused.text}
        </p>
      ) : null}
      {refused?.at === "day" && day < goal.start ? (
        <Button onClick={() => void entry.startThatDay()} busy={entry.starting} wide>
          {t("startEarlier", { day: dayWords })}
        </Button>
      ) : null}
      <Button variant="primary" type="submit" wide>
        {takesValue && value !== null
          ? t("log", { amount: loggedText(value, unitOf(goal.measure, me.locale)) })
          : t("logIt")}
        {day === today ? null : <span>{t("for", { day: dayWords })}</span>}
      </Button>
    </form>
  );
}
