"use client";
import { roundUpToStep } from "@cairn/core/amount/amount";
import type { Plan } from "@cairn/core/model/plan";
import { rateOf } from "@cairn/core/model/rate";
import { stepOf } from "@cairn/core/quick/step";
import { formatDay, formatNumber, parseNumber } from "@cairn/text/format";
import { goalFormWords } from "@cairn/text/messages/en/goal-form";
import { useT } from "../../messages/language.tsx";
import { Field, FieldGroup } from "../../ui/form/field.tsx";
import { Segmented } from "../../ui/form/segmented.tsx";
import { Select } from "../../ui/form/select.tsx";
import styles from "./goal-form.module.css";
import type { GoalModel } from "./goal-model.ts";
import { OfDayField } from "./of-day-field.tsx";
import {
  DueField,
  type Fields,
  type FieldsWithPlan,
  StepField,
  TextNumber,
  UnitField,
} from "./small-fields.tsx";

const ENTRIES = ["sum", "count", "last", "best"] as const;
const RATES = ["day", "week", "month"] as const;

/** Reach a number: what counts, from where to where, and two of target, day and rate. */
export function NumberFields(fields: FieldsWithPlan) {
  const t = useT(goalFormWords);
  return (
    <>
      <MeaningFields {...fields} />
      <div className={styles.row}>
        <StartField {...fields} />
        <TargetField {...fields} />
        <UnitField {...fields} placeholder={t("kmPages")} />
      </div>
      <TimeFields {...fields} />
      <StepDetails {...fields} />
    </>
  );
}

/** What the amounts of a number that is there are counted in. */
export function NumberUnitFields(fields: Fields) {
  const t = useT(goalFormWords);
  return (
    <>
      <div className={styles.row}>
        <StartField {...fields} />
        <UnitField {...fields} placeholder={t("kmPages")} />
      </div>
      <StepDetails {...fields} />
    </>
  );
}

/** The plan of a number that is there. */
export function NumberPlanFields(fields: FieldsWithPlan) {
  return (
    <>
      <div className={styles.row}>
        <TargetField {...fields} />
      </div>
      <TimeFields {...fields} />
    </>
  );
}

/** What an entry means, and which way it should go. */
function MeaningFields({ model, change, errors }: Fields) {
  const t = useT(goalFormWords);
  const best = model.entries === "best";
  return (
    <div className={styles.meaning}>
      <Field label={t("aggregationQuestion")}>
        {(control) => (
          <Select
            {...control}
            value={model.entries}
            onChange={(event) => {
              const entries = ENTRIES.find((value) => value === event.target.value) ?? "sum";
              change({ entries });
            }}
          >
            {ENTRIES.map((value) => (
              <option key={value} value={value}>
                {t(`entries.${value}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {model.entries === "count" ? null : (
        <FieldGroup label={t("whichWay")} error={errors.direction}>
          <Segmented
            label={t("whichWay")}
            value={model.direction}
            onChange={(direction) => change({ direction })}
            choices={[
              { value: "up", label: best ? t("moreIsBetter") : t("up") },
              { value: "down", label: best ? t("lessIsBetter") : t("down") },
            ]}
          />
        </FieldGroup>
      )}
    </div>
  );
}

function StartField({ model, change, errors }: Fields) {
  const t = useT(goalFormWords);
  const takesOff = model.direction === "down" && model.entries === "sum";
  return (
    <TextNumber
      label={takesOff ? t("amountLeftToStart") : t("whereYouStart")}
      optional
      name="start"
      value={model.from}
      error={errors.startValue}
      onChange={(from) => change({ from })}
    />
  );
}

function TargetField({ model, change, errors }: Fields) {
  const t = useT(goalFormWords);
  return (
    <TextNumber
      label={t("target")}
      name="target"
      value={model.target}
      error={errors.target}
      onChange={(target) => change({ target })}
    />
  );
}

/** By when, and where entries add up also how much in a time; what follows from the rest is said beneath. */
function TimeFields({ model, change, errors, locale, derived }: FieldsWithPlan) {
  const t = useT(goalFormWords);
  const rate = derivedRate(model, derived, locale);
  const adds = model.entries === "sum" || model.entries === "count";
  const due =
    model.due === "" && derived?.due
      ? t("atThatRate", { due: formatDay(derived.due, locale, model.start) })
      : undefined;
  return (
    <div className={styles.row}>
      <DueField model={model} change={change} errors={errors} hint={due} />
      {adds ? (
        <>
          <TextNumber
            label={t("orHowMuch")}
            optional
            name="rate"
            value={model.rate}
            error={errors.rate}
            hint={rate ? t("thatMakes", { rate: t(`rate.${rate.per}`, { amount: rate.amount }) }) : undefined}
            onChange={(rate) => change({ rate })}
          />
          <Field label={t("each")}>
            {(control) => (
              <Select
                {...control}
                value={model.ratePer}
                onChange={(event) =>
                  change({ ratePer: RATES.find((per) => per === event.target.value) ?? "week" })
                }
              >
                {RATES.map((per) => (
                  <option key={per} value={per}>
                    {t(`each.${per}`)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        </>
      ) : null}
    </div>
  );
}

/** The rate that follows from target and day: the figure of the sentence beneath the form, which says what is enough. */
function derivedRate(model: GoalModel, derived: Plan | null, locale: string) {
  const rate = model.rate.trim() === "" && derived ? rateOf(derived, model.ratePer) : null;
  if (!rate) return null;
  const step = parseNumber(model.step, locale) ?? stepOf(model.unit);
  const amount = step > 0 ? roundUpToStep(rate.amount, step) : rate.amount;
  return { per: rate.per, amount: formatNumber(amount, locale, { decimals: 2 }) };
}

/** Each entry of a count is one. */
function StepDetails(fields: Fields) {
  const t = useT(goalFormWords);
  if (fields.model.entries === "count") return null;
  return (
    <details className={styles.more} open={fields.errors.step ? true : undefined}>
      <summary>{t(fields.model.entries === "last" ? "stepAndDay" : "smallestStep")}</summary>
      <div className={styles.inside}>
        <StepField {...fields} />
        {fields.model.entries === "last" ? <OfDayField {...fields} /> : null}
      </div>
    </details>
  );
}
