"use client";
import type { Milestone } from "@cairn/core/model/milestone";
import type { GoalView } from "@cairn/core/model/view";
import { formatDay, formatNumber, parseNumber } from "@cairn/text/format";
import { milestoneWords } from "@cairn/text/messages/en/milestone";
import type { Translator } from "@cairn/text/messages/translator";
import { type ComponentProps, type FormEvent, useState } from "react";
import type { Step } from "../../data/use-milestones.ts";
import { useT } from "../../messages/language.tsx";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/form/field.tsx";
import { TextInput } from "../../ui/form/text-input.tsx";
import styles from "./milestone.module.css";

type Model = { title: string; due: string; doneOn: string; weight: string };
type Errors = { title?: string; weight?: string; doneOn?: string };
type Props = { step: Milestone; view: GoalView; locale: string; onDone: (part: Step) => void };

/** All of a step: its name, its days, and how much it counts. */
export function StepForm({ step, view, locale, onDone }: Props) {
  const t = useT(milestoneWords);
  const [model, setModel] = useState<Model>({
    title: step.title,
    due: step.due ?? "",
    doneOn: step.doneOn ?? "",
    weight: formatNumber(step.weight, locale, { grouping: false }),
  });
  const [errors, setErrors] = useState<Errors>({});
  const field = (name: keyof Model) => ({
    value: model[name],
    onChange: (value: string) => setModel({ ...model, [name]: value }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readStep(model, view, locale, t);
    setErrors(read.errors);
    if (read.step) onDone(read.step);
  };
  const days = { type: "date", min: view.goal.start, max: view.figures.asOf };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField label={t("name")} error={errors.title} input={{ maxLength: 200 }} {...field("title")} />
      <TextField label={t("byWhen")} optional input={{ type: "date" }} {...field("due")} />
      <TextField label={t("doneOn")} optional error={errors.doneOn} input={days} {...field("doneOn")} />
      <TextField
        label={t("weightField")}
        hint={t("usual")}
        error={errors.weight}
        input={{ inputMode: "decimal" }}
        {...field("weight")}
      />
      <Button variant="primary" type="submit" wide>
        {t("save")}
      </Button>
    </form>
  );
}

/** The step that the form means, or what is wrong with it. */
function readStep(
  model: Model,
  { goal, figures }: GoalView,
  locale: string,
  t: Translator<typeof milestoneWords>,
): { step: Step | null; errors: Errors } {
  const weight = parseNumber(model.weight, locale);
  const title = model.title.trim();
  const errors: Errors = {};
  if (title === "") errors.title = t("nameMissing");
  if (weight === null || weight <= 0 || weight > 1000) errors.weight = t("weightRange", { most: 1000 });
  if (model.doneOn > figures.asOf) errors.doneOn = t("dayInFuture");
  if (model.doneOn !== "" && model.doneOn < goal.start)
    errors.doneOn = t("beforeStart", { start: formatDay(goal.start, locale, figures.asOf) });
  if (Object.keys(errors).length > 0 || weight === null) return { step: null, errors };
  return { step: { title, weight, due: model.due || null, doneOn: model.doneOn || null }, errors };
}

type FieldProps = Omit<ComponentProps<typeof Field>, "children"> & {
  value: string;
  onChange: (value: string) => void;
  /** What kind of text it takes. */
  input: Pick<ComponentProps<typeof TextInput>, "type" | "min" | "max" | "maxLength" | "inputMode">;
};

function TextField({ value, onChange, input, ...field }: FieldProps) {
  return (
    <Field {...field}>
      {(control) => (
        <TextInput {...control} {...input} value={value} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  );
}
