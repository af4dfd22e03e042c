"use client";
import { roundUpToStep } from "@cairn/core/amount/amount";
import { rateOf } from "@cairn/core/model/rate";
import { stepOf } from "@cairn/core/quick/amount";
import { formatDay, formatNumber, parseNumber } from "@cairn/text/format";
import { goalFormWords } from "@cairn/text/messages/en/goal-form";
import { useT } from "../../messages/language.tsx";
import { Field, FieldGroup } from "../../ui/field.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { Select } from "../../ui/select.tsx";
import styles from "./goal-form.module.css";
import { DueField, type Fields, StepField, TextNumber, UnitField } from "./small-fields.tsx";

const ENTRIES = ["sum", "count", "last", "best"] as const;

/** Reach a number: what counts, from where to where, and two of target, day and rate. */
export function NumberFields({ model, change, errors, locale, derived, part }: Fields) {
  const t = useT(goalFormWords);
  const adds = model.entries === "sum" || model.entries === "count";
  const rate = model.rate.trim() === "" && derived ? rateOf(derived, model.ratePer) : null;
  const step = parseNumber(model.step, locale) ?? stepOf(model.unit);
  // The figure of the sentence beneath the form, which says what is enough.
  const amount = rate && step > 0 ? roundUpToStep(rate.amount, step) : rate?.amount;
  const derivedRate =
    rate && amount !== undefined
      ? t(`rate.${rate.per}`, { amount: formatNumber(amount, locale, { decimals: 2 }) })
      : null;
  return (
    <>
      {part ? null : (
        <div className={styles.meaning}>
          <Field label={t("whatDoYourEntries")}>
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
                  { value: "up", label: model.entries === "best" ? t("moreIsBetter") : t("up") },
                  { value: "down", label: model.entries === "best" ? t("lessIsBetter") : t("down") },
                ]}
              />
            </FieldGroup>
          )}
        </div>
      )}
      <div className={styles.row}>
        {part === "plan" ? null : (
          <TextNumber
            label={
              model.direction === "down" && model.entries === "sum"
                ? t("amountLeftToStart")
                : t("whereYouStart")
            }
            optional
            name="start"
            value={model.from}
            error={errors.startValue}
            onChange={(from) => change({ from })}
          />
        )}
        {part === "about" ? null : (
          <TextNumber
            label={t("target")}
            name="target"
            value={model.target}
            error={errors.target}
            onChange={(target) => change({ target })}
          />
        )}
        {part === "plan" ? null : (
          <UnitField model={model} change={change} errors={errors} placeholder={t("kmPages")} />
        )}
      </div>
      {part === "about" ? null : (
        <div className={styles.row}>
          <DueField
            model={model}
            change={change}
            errors={errors}
            hint={
              model.due === "" && derived?.due
                ? t("atThatRate", { due: formatDay(derived.due, locale, model.start) })
                : undefined
            }
          />
          {adds ? (
            <>
              <TextNumber
                label={t("orHowMuch")}
                optional
                name="rate"
                value={model.rate}
                error={errors.rate}
                hint={derivedRate ? t("thatMakes", { rate: derivedRate }) : undefined}
                onChange={(rate) => change({ rate })}
              />
              <Field label={t("each")}>
                {(control) => (
                  <Select
                    {...control}
                    value={model.ratePer}
                    onChange={(event) =>
                      change({
                        ratePer:
                          event.target.value === "day"
                            ? "day"
                            : event.target.value === "month"
                              ? "month"
                              : "week",
                      })
                    }
                  >
                    <option value="day">{t("each.day")}</option>
                    <option value="week">{t("each.week")}</option>
                    <option value="month">{t("each.month")}</option>
                  </Select>
                )}
              </Field>
            </>
          ) : null}
        </div>
      )}
      {model.entries === "count" || part === "plan" ? null : (
        <details className={styles.more} open={errors.step ? true : undefined}>
          <summary>{t("smallestStep")}</summary>
          <div className={styles.inside}>
            <StepField model={model} change={change} errors={errors} locale={locale} />
          </div>
        </details>
      )}
    </>
  );
}
