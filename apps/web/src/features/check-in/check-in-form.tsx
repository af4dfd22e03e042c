"use client";

import type { User } from "@cairn/core/model/user";
import type { GoalView } from "@cairn/core/model/view";
import { addDays, type Day } from "@cairn/core/time/day";
import { frequentAmounts, learnedStep, singleAmounts } from "@cairn/core/views/frequent-amounts";
import { loggedText, takesValue, unitOf } from "@cairn/text/amount-text";
import { amountRefusal, dayRefusal } from "@cairn/text/check-in-refusal-text";
import { formatNumber, formatRelativeDay } from "@cairn/text/format";
import { checkInWords } from "@cairn/text/messages/en/check-in";
import { unitLeads } from "@cairn/text/unit-leads";
import { CalendarDays } from "lucide-react";
import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { useGoalCache } from "../../data/goal-cache.ts";
import { useCheckIn } from "../../data/use-check-in.ts";
import { logOf } from "../../data/use-known-entries.ts";
import { uuidv7 } from "../../lib/uuidv7.ts";
import { useT } from "../../messages/language.tsx";
import { trpc } from "../../trpc/client.ts";
import { errorMessage } from "../../trpc/error-text.ts";
import { Button } from "../../ui/button.tsx";
import { Chip, Chips } from "../../ui/chip.tsx";
import { Icon } from "../../ui/icon.tsx";
import { NumberStepper } from "../../ui/number-stepper.tsx";
import { TextArea } from "../../ui/text-input.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import styles from "./check-in-form.module.css";

type Props = {
  view: GoalView;
  me: User;
  day: Day;
  onDay: (day: Day) => void;
  onLogged?: (() => void) | undefined;
};

/** One entry: which day, how much, a note if there is something to say. */
export function CheckInForm({ view, me, day, onDay, onLogged }: Props) {
  const t = useT(checkInWords);
  const { goal, figures, days } = view;
  const today = figures.asOf;
  const unit = unitOf(goal.measure, me.locale);
  const valued = takesValue(goal);
  const amounts = singleAmounts(days);
  // Amounts repeat; a level is where one stands now.
  const usual = isLevel(goal) ? [] : frequentAmounts(amounts);
  const checkIn = useCheckIn(me);
  const [value, setValue] = useState<number | null>(() => firstValue(view, usual));
  const [note, setNote] = useState("");
  const [refused, setRefused] = useState<{ at: "amount" | "day"; text: string; day: Day } | null>(null);
  // Another day, picked anywhere on the page, is another question.
  const error = refused?.at === "day" && refused.day !== day ? null : refused;
  const cache = useGoalCache(me);
  const moveStart = trpc.goal.update.useMutation({
    meta: { shown: true },
    onSuccess: (answer) => cache.put(answer),
  });
  const form = useRef<HTMLFormElement>(null);
  // Counts what the person changed: a second press without a change in between is the same press.
  const edits = useRef(0);
  const id = useId();
  const changed = () => {
    edits.current += 1;
    setRefused(null);
  };
  const step = (amount: number | null) => {
    setValue(amount);
    setRefused(null);
  };
  // Whoever sent it learns at the field what to mend.
  useEffect(() => {
    if (refused) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [refused]);
  const { data: log } = trpc.checkIn.list.useQuery(logOf(goal.id));
  const lastNote = log?.items.find((entry) => entry.note !== "")?.note;

  const save = () => {
    setRefused(null);
    checkIn.log(
      { goalId: goal.id, day, value: valued ? value : null, note: note.trim() },
      `${edits.current}`,
    );
    setNote("");
    onDay(today);
    onLogged?.();
  };

  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    const wrongAmount = valued ? amountRefusal(value, t, me.locale) : null;
    const wrongDay = dayRefusal(day, view, t, me.locale);
    if (wrongAmount !== null) setRefused({ at: "amount", text: wrongAmount, day });
    else if (wrongDay !== null) setRefused({ at: "day", text: wrongDay, day });
    else save();
  };

  const startThatDay = async () => {
    try {
      const { id, version } = goal;
      await moveStart.mutateAsync({ id, baseVersion: version, mutationId: uuidv7(), start: day });
      save();
    } catch (failure) {
      setRefused({ at: "day", text: errorMessage(failure), day });
    }
  };

  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={submit}
      aria-label={t("logFor", { title: goal.title })}
      onInput={changed}
      noValidate
    >
      <div className={styles.days}>
        <Chips label={t("day")}>
          <Chip pressed={day === today} onClick={() => onDay(today)}>
            {t("today")}
          </Chip>
          <Chip pressed={day === addDays(today, -1)} onClick={() => onDay(addDays(today, -1))}>
            {t("yesterday")}
          </Chip>
          <label className={styles.date}>
            <VisuallyHidden>{t("anotherDay")}</VisuallyHidden>
            <Icon of={CalendarDays} small />
            {day === today || day === addDays(today, -1) ? null : (
              <span aria-hidden>{formatRelativeDay(day, me.locale, today)}</span>
            )}
            <input
              type="date"
              value={day}
              max={today}
              // A press anywhere on it opens the calendar, not only on the browser's own sign.
              onClick={(event) => event.currentTarget.showPicker?.()}
              aria-invalid={error?.at === "day"}
              aria-describedby={error?.at === "day" ? `${id}-error` : undefined}
              onChange={(event) => {
                if (event.target.value !== "") onDay(event.target.value);
              }}
            />
          </label>
        </Chips>
      </div>
      {valued ? (
        <>
          <NumberStepper
            size="l"
            label={t("amount")}
            unit={unit.unit}
            unitFirst={unitLeads(unit.unit, me.locale)}
            locale={me.locale}
            step={learnedStep(amounts, unit.step)}
            value={value}
            onChange={step}
            invalid={error?.at === "amount"}
            describedBy={error?.at === "amount" ? `${id}-error` : undefined}
            onEnter={submit}
          />
          {usual.length > 0 ? (
            <div className={styles.usual}>
              <Chips label={t("yourUsualAmounts")}>
                {usual.map((amount) => (
                  <Chip key={amount} pressed={amount === value} onClick={() => step(amount)}>
                    {formatNumber(amount, me.locale)}
                  </Chip>
                ))}
              </Chips>
              <span className={styles.hint} aria-hidden>
                {t("yourUsual")}
              </span>
            </div>
          ) : null}
        </>
      ) : null}
      <div className={styles.note}>
        <TextArea
          aria-label={t("noteOptional")}
          rows={1}
          data-first={valued ? undefined : ""}
          maxLength={2000}
          value={note}
          placeholder={lastNote ? t("lastTime", { lastNote }) : t("aNoteIfYou")}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
      {error ? (
        <p className={styles.error} id={`${id}-error`} role="alert">
          {error.text}
        </p>
      ) : null}
      {error?.at === "day" && day < goal.start ? (
        <Button onClick={() => void startThatDay()} busy={moveStart.isPending} wide>
          {t("startTheGoalOn", { day: formatRelativeDay(day, me.locale, today) })}
        </Button>
      ) : null}
      <Button variant="primary" type="submit" wide>
        {valued && value !== null ? t("log", { amount: loggedText(value, unit) }) : t("logIt")}
        {day === today ? null : <span>{t("for", { day: formatRelativeDay(day, me.locale, today) })}</span>}
      </Button>
    </form>
  );
}

function isLevel({ measure }: GoalView["goal"]): boolean {
  return measure.kind === "metric" && measure.aggregation !== "sum" && measure.aggregation !== "count";
}

/** What stands there before anything is typed: the usual amount, else what is enough, else the latest level. */
function firstValue({ goal, figures, days }: GoalView, usual: readonly number[]): number | null {
  if (!takesValue(goal)) return null;
  if (isLevel(goal)) return days.findLast((day) => day.last !== null)?.last ?? figures.current;
  const first = usual[0];
  if (first !== undefined) return first;
  const { enough } = figures;
  if ((enough?.kind === "add" || enough?.kind === "period") && enough.amount > 0) return enough.amount;
  return null;
}
