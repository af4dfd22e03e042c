"use client";
import { capabilities } from "@cairn/core/model/capabilities";
import { CheckIn } from "@cairn/core/model/check-in";
import type { User } from "@cairn/core/model/user";
import type { GoalView } from "@cairn/core/model/view";
import { unitOf } from "@cairn/text/amount-text";
import { amountRefusal, dayRefusal } from "@cairn/text/check-in-refusal-text";
import { checkInWords } from "@cairn/text/messages/en/check-in";
import { useEffect, useRef, useState } from "react";
import { useCheckIn } from "../../data/entry/use-check-in.ts";
import { useT } from "../../messages/language.tsx";
import { type FieldErrors, fieldErrors } from "../../trpc/error-text.ts";
import { currentOf, isConflict } from "../../trpc/errors.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/form/field.tsx";
import { NumberStepper } from "../../ui/form/number-stepper.tsx";
import { TextArea, TextInput } from "../../ui/form/text-input.tsx";
import styles from "./check-in-form.module.css";

type Props = { view: GoalView; me: User; checkIn: CheckIn; onDone: () => void };

/** Day, amount and note of an entry that is already there. */
export function EditForm({ view, me, checkIn, onDone }: Props) {
  const t = useT(checkInWords);
  const { goal, figures } = view;
  const unit = unitOf(goal.measure, me.locale);
  const { form, valued, draft, change, errors, saving, submit } = useEdit({ view, me, checkIn, onDone });
  const { day, value, note } = draft;
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      noValidate
    >
      <Field label={t("day")} error={errors.day}>
        {(control) => (
          <TextInput
            {...control}
            type="date"
            min={goal.start}
            max={figures.asOf}
            value={day}
            onChange={(event) => event.target.value !== "" && change({ day: event.target.value })}
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
              onChange={(amount) => change({ value: amount })}
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
            onChange={(event) => change({ note: event.target.value })}
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

/** What is changed, and the saving of it: an entry that was changed elsewhere meanwhile is said to be so, and saved when asked again. */
function useEdit({ view, me, checkIn, onDone }: Props) {
  const t = useT(checkInWords);
  const valued = capabilities(view.goal.measure).takesValue && checkIn.kind === "entry";
  const { edit } = useCheckIn(me);
  const [draft, setDraft] = useState({ day: checkIn.day, value: checkIn.value, note: checkIn.note });
  const [errors, setErrors] = useState<FieldErrors>({});
  /** The entry that is being changed, as it was seen last. */
  const [seen, setSeen] = useState(checkIn);
  const [saving, setSaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [errors]);
  const wrongFields = (): FieldErrors => {
    const day = dayRefusal(draft.day, view, t, me.locale);
    const value = valued ? amountRefusal(draft.value, t, me.locale) : null;
    return { ...(day && { day }), ...(value && { value }) };
  };
  const submit = async () => {
    if (saving) return;
    const wrong = wrongFields();
    if (Object.keys(wrong).length > 0) return setErrors(wrong);
    setSaving(true);
    try {
      await edit(seen, { ...draft, value: valued ? draft.value : null, note: draft.note.trim() });
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
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  return { form, valued, draft, change, errors, saving, submit };
}
