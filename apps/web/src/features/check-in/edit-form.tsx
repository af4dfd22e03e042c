"use client";
import { CheckIn } from "@cairn/core/model/check-in";
import type { User } from "@cairn/core/model/user";
import type { GoalView } from "@cairn/core/model/view";
import { takesValue, unitOf } from "@cairn/text/amount-text";
import { amountRefusal, dayRefusal } from "@cairn/text/check-in-refusal-text";
import { checkInWords } from "@cairn/text/messages/en/check-in";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useCheckIn } from "../../data/use-check-in.ts";
import { useT } from "../../messages/language.tsx";
import { type FieldErrors, fieldErrors } from "../../trpc/error-text.ts";
import { currentOf, isConflict } from "../../trpc/errors.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { NumberStepper } from "../../ui/number-stepper.tsx";
import { TextArea, TextInput } from "../../ui/text-input.tsx";
import styles from "./check-in-form.module.css";

/** Day, amount and note of an entry that is already there. */
export function EditForm({
  view,
  me,
  checkIn,
  onDone,
}: {
  view: GoalView;
  me: User;
  checkIn: CheckIn;
  onDone: () => void;
}) {
  const t = useT(checkInWords);
  const { goal, figures } = view;
  const unit = unitOf(goal.measure, me.locale);
  const valued = takesValue(goal) && checkIn.kind === "entry";
  const { edit } = useCheckIn(me);
  const [day, setDay] = useState(checkIn.day);
  const [value, setValue] = useState(checkIn.value);
  const [note, setNote] = useState(checkIn.note);
  const [errors, setErrors] = useState<FieldErrors>({});
  /** The entry that is being changed, as it was seen last. */
  const [seen, setSeen] = useState(checkIn);
  const [saving, setSaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [errors]);
  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    if (saving) return;
    const wrong = {
      day: dayRefusal(day, view, t, me.locale),
      value: valued ? amountRefusal(value, t, me.locale) : null,
    };
    if (wrong.day !== null || wrong.value !== null) {
      setErrors({ ...(wrong.day && { day: wrong.day }), ...(wrong.value && { value: wrong.value }) });
      return;
    }
    setSaving(true);
    try {
      await edit(seen, { day, value: valued ? value : null, note: note.trim() });
      onDone();
    } catch (error) {
      const current = CheckIn.safeParse(currentOf(error));
      const changed = isConflict(error) && current.success && current.data.deletedAt === null;
      if (changed) setSeen(current.data);
      setErrors(changed ? { "": t("changedMeanwhile") } : fieldErrors(error));
    } finally {
      setSaving(false);
    }
  };
  return (
    <form ref={form} className={styles.form} onSubmit={submit} noValidate>
      <Field label={t("day")} error={errors.day}>
        {(control) => (
          <TextInput
            {...control}
            type="date"
            min={goal.start}
            max={figures.asOf}
            value={day}
            onChange={(event) => event.target.value !== "" && setDay(event.target.value)}
          />
        )}
      </Field>
      {valued ? (
        <Field label={t("amount")} error={errors.value}>
          {(control) => (
            <NumberStepper
              id={control.id}
              describedBy={control["aria-describedby"]}
              invalid={control["aria-invalid"] === true}
              label={t("amount")}
              unit={unit.unit}
              locale={me.locale}
              step={unit.step}
              value={value}
              onChange={setValue}
              onEnter={() => void submit()}
            />
          )}
        </Field>
      ) : null}
      <Field label={t("note")} optional error={errors.note}>
        {(control) => (
          <TextArea
            {...control}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
      {errors[""] ? (
        <p className={styles.error} role="alert">
          {errors[""]}
        </p>
      ) : null}
      <Button variant="primary" type="submit" busy={saving} wide>
        {t("save")}
      </Button>
    </form>
  );
}
