"use client";
import type { Pause } from "@cairn/core/model/pause";
import type { User } from "@cairn/core/model/user";
import type { Day } from "@cairn/core/time/day";
import { addDays } from "@cairn/core/time/day";
import { formatDay } from "@cairn/text/format";
import { pauseWords } from "@cairn/text/messages/en/pause";
import { useState } from "react";
import { usePauses } from "../../data/use-pauses.ts";
import { useT } from "../../messages/language.tsx";
import { fieldErrors } from "../../trpc/error-text.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/form/field.tsx";
import { Form, type FormErrors, FormFoot } from "../../ui/form/form.tsx";
import { TextInput } from "../../ui/form/text-input.tsx";
import { Dialog } from "../../ui/overlay/dialog.tsx";
import styles from "./pause.module.css";

type Props = {
  onClose: () => void;
  me: User;
  today: Day;
  /** The goal to pause; null for everything. */
  goal: { id: string; title: string } | null;
  /** A pause that is there, to change. */
  pause?: Pause | undefined;
};

/** From which day to which; open-ended when nobody knows yet. */
export function PauseDialog({ open, ...props }: Props & { open: boolean }) {
  const t = useT(pauseWords);
  const { goal, pause } = props;
  return (
    <Dialog
      open={open}
      onClose={props.onClose}
      title={pause ? t("changeThePause") : goal ? t("pauseGoal", { title: goal.title }) : t("away")}
    >
      <PauseForm {...props} />
    </Dialog>
  );
}

export function PauseForm({ onClose, me, today, goal, pause }: Props) {
  const t = useT(pauseWords);
  const [from, setFrom] = useState(pause?.from ?? today);
  const [to, setTo] = useState(pause?.to ?? "");
  const [errors, setErrors] = useState<FormErrors>({});
  const pauses = usePauses();
  const back = to === "" ? null : formatDay(addDays(to, 1), me.locale, today);
  const submit = async () => {
    const days = { from, to: to === "" ? null : to };
    try {
      await (pause ? pauses.edit(pause, days) : pauses.add(goal?.id ?? null, days));
      onClose();
    } catch (error) {
      setErrors(fieldErrors(error));
    }
  };
  return (
    <Form errors={errors} onSubmit={() => void submit()} className={styles.form}>
      <p className={styles.quiet}>{goal ? t("goalAbout") : t("awayAbout")}</p>
      <div className={styles.days}>
        <Field label={t("firstDay")} error={errors.from}>
          {(control) => (
            <TextInput
              {...control}
              type="date"
              value={from}
              onChange={(event) => event.target.value !== "" && setFrom(event.target.value)}
            />
          )}
        </Field>
        <Field label={t("lastDay")} optional error={errors.to}>
          {(control) => (
            <TextInput
              {...control}
              type="date"
              min={from}
              value={to}
              onChange={(event) => setTo(event.target.value)}
            />
          )}
        </Field>
      </div>
      <p className={styles.quiet} role="status">
        {back ? t("goesOn", { back }) : t("openEnd")}
      </p>
      <FormFoot>
        <Button type="submit" variant="primary" busy={pauses.busy}>
          {pause ? t("save") : goal ? t("pause") : t("pauseEverything")}
        </Button>
        <Button variant="ghost" onClick={onClose}>
          {t("cancel")}
        </Button>
      </FormFoot>
    </Form>
  );
}
