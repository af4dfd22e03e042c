"use client";
import type { Plan } from "@cairn/core/model/plan";
import { stepOf } from "@cairn/core/quick/step";
import { formatNumber } from "@cairn/text/format";
import { goalFormWords } from "@cairn/text/messages/en/goal-form";
import { useT } from "../../messages/language.tsx";
import { Field } from "../../ui/form/field.tsx";
import type { FormErrors } from "../../ui/form/form.tsx";
import { TextInput } from "../../ui/form/text-input.tsx";
import styles from "./goal-form.module.css";
import type { GoalModel } from "./goal-model.ts";

export type Fields = {
  model: GoalModel;
  change: (part: Partial<GoalModel>) => void;
  errors: FormErrors;
  locale: string;
};

/** `derived`: the plan as core completes it, while everything is right: what was not said is shown. */
export type FieldsWithPlan = Fields & { derived: Plan | null };

type Some = Pick<Fields, "model" | "change" | "errors">;

export function DueField({ model, change, errors, hint }: Some & { hint?: string | undefined }) {
  const t = useT(goalFormWords);
  return (
    <Field label={t("byWhen")} optional error={errors.due} hint={hint}>
      {(control) => (
        <TextInput
          {...control}
          type="date"
          min={model.start}
          value={model.due}
          onChange={(event) => change({ due: event.target.value })}
        />
      )}
    </Field>
  );
}

export function UnitField({ model, change, errors, placeholder }: Some & { placeholder: string }) {
  const t = useT(goalFormWords);
  return (
    <Field label={t("countedIn")} optional error={errors.unit}>
      {(control) => (
        <TextInput
          {...control}
          name="unit"
          autoComplete="off"
          autoCapitalize="none"
          placeholder={placeholder}
          value={model.unit}
          onChange={(event) => change({ unit: event.target.value })}
        />
      )}
    </Field>
  );
}

export function StepField({ model, change, errors, locale }: Some & Pick<Fields, "locale">) {
  const t = useT(goalFormWords);
  return (
    <TextNumber
      label={t("smallestStep")}
      optional
      name="step"
      hint={t("stepHint", { step: formatNumber(stepOf(model.unit.trim()), locale) })}
      value={model.step}
      error={errors.step}
      onChange={(step) => change({ step })}
    />
  );
}

export function TextNumber({
  label,
  name,
  value,
  error,
  hint,
  optional = false,
  onChange,
}: {
  label: string;
  name: string;
  value: string;
  error?: string | undefined;
  hint?: string | undefined;
  optional?: boolean;
  onChange: (value: string) => void;
}) {
  return (
    <Field label={label} optional={optional} error={error} hint={hint}>
      {(control) => (
        <TextInput
          {...control}
          name={name}
          inputMode="decimal"
          autoComplete="off"
          className={styles.number}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
