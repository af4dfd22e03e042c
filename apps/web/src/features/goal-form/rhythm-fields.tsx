"use client";
import { formatWeekday } from "@cairn/text/format";
import { goalFormWords } from "@cairn/text/messages/en/goal-form";
import { useT } from "../../messages/language.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Chip, Chips } from "../../ui/chip.tsx";
import { Field, FieldGroup } from "../../ui/field.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { Select } from "../../ui/select.tsx";
import styles from "./goal-form.module.css";
import { DueField, type Fields, StepField, TextNumber, UnitField } from "./small-fields.tsx";

const CADENCES = ["day", "weekdays", "week", "month", "weeks"] as const;

/** Habits and limits: how often, how much, until when. For what is to get done: only the day. */
export function RhythmFields(fields: Fields) {
  const t = useT(goalFormWords);
  const { model, change, errors, locale, part } = fields;
  if (model.kind !== "habit" && model.kind !== "limit")
    return part === "about" ? null : <DoneFields {...fields} />;
  const limit = model.kind === "limit";
  const unit = model.by === "count" ? model.unit || t("times") : model.unit;
  const period = t(`per.${model.cadence}`);
  const per = unit ? t("unitPer", { unit, per: period }) : period;
  if (part === "about")
    return (
      <div className={styles.pair}>
        <UnitField
          model={model}
          change={change}
          errors={errors}
          placeholder={model.by === "count" ? t("times") : t("pagesMin")}
        />
        {model.by === "count" ? null : (
          <StepField model={model} change={change} errors={errors} locale={locale} />
        )}
      </div>
    );
  return (
    <>
      <div className={styles.pair}>
        <Field label={t("howOften")} error={model.cadence === "weekdays" ? undefined : errors.cadence}>
          {(control) => (
            <Select
              {...control}
              value={model.cadence}
              onChange={(event) =>
                change({
                  cadence: CADENCES.find((value) => value === event.target.value) ?? "day",
                })
              }
            >
              {CADENCES.map((value) => (
                <option key={value} value={value}>
                  {t(`cadence.${value}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {model.cadence === "weeks" ? (
          <TextNumber
            label={t("howManyWeeks")}
            name="every"
            value={model.every}
            error={errors.cadence}
            onChange={(every) => change({ every })}
          />
        ) : null}
      </div>
      {model.cadence === "weekdays" ? (
        <FieldGroup label={t("whichDays")} error={errors.cadence}>
          <Chips label={t("daysOfTheWeek")}>
            {([1, 2, 3, 4, 5, 6, 7] as const).map((day) => (
              <Chip
                key={day}
                pressed={model.days.includes(day)}
                onClick={() =>
                  change({
                    days: model.days.includes(day)
                      ? model.days.filter((other) => other !== day)
                      : [...model.days, day].sort(),
                  })
                }
              >
                {formatWeekday(day, locale, "short")}
              </Chip>
            ))}
          </Chips>
        </FieldGroup>
      ) : null}
      {part ? null : (
        <Field label={t("whatCounts")}>
          {(control) => (
            <Select
              {...control}
              value={model.by}
              onChange={(event) =>
                change({
                  by: event.target.value === "sum" ? "sum" : event.target.value === "mean" ? "mean" : "count",
                })
              }
            >
              <option value="count">{t("howOftenIDo")}</option>
              <option value="sum">{t("howMuchAmountsAdd")}</option>
              <option value="mean">{t("theAverageOfThe")}</option>
            </Select>
          )}
        </Field>
      )}
      <div className={styles.row}>
        {limit ? null : (
          <TextNumber
            label={model.between ? t("from") : t("atLeast", { per })}
            name="least"
            value={model.least}
            error={errors.requirement}
            onChange={(least) => change({ least })}
          />
        )}
        {limit || model.between ? (
          <TextNumber
            label={limit ? t("atMost", { per }) : t("to")}
            name="most"
            value={model.most}
            error={limit ? errors.requirement : undefined}
            onChange={(most) => change({ most })}
          />
        ) : null}
        {part ? null : (
          <UnitField
            model={model}
            change={change}
            errors={errors}
            placeholder={model.by === "count" ? t("times") : t("pagesMin")}
          />
        )}
      </div>
      {limit ? null : (
        <Checkbox checked={model.between} onChange={(event) => change({ between: event.target.checked })}>
          {t("notMoreThanA")}
        </Checkbox>
      )}
      <details className={styles.more}>
        <summary>{t("untilWhenAndHow")}</summary>
        <div className={styles.inside}>
          <div className={styles.row}>
            <DueField model={model} change={change} errors={errors} optional />
            <TextNumber
              label={limit ? t("keptPeriodsToReach") : t("timesToKeepIt")}
              optional
              name="successes"
              hint={t("sixtyByJune")}
              value={model.successes}
              error={errors.target}
              onChange={(successes) => change({ successes })}
            />
          </div>
          {model.by === "count" || part ? null : (
            <StepField model={model} change={change} errors={errors} locale={locale} />
          )}
        </div>
      </details>
    </>
  );
}

/** What has no amount: whether it goes step by step, and the day. */
function DoneFields({ model, change, errors, part }: Fields) {
  const t = useT(goalFormWords);
  return (
    <>
      {part || model.kind === "bigger" ? null : (
        <FieldGroup label={t("howDoesItGo")}>
          <Segmented
            label={t("howDoesItGo")}
            value={model.steps ? "steps" : "once"}
            onChange={(value) => change({ steps: value === "steps" })}
            choices={[
              { value: "steps", label: t("stepByStep") },
              { value: "once", label: t("doneOrNot") },
            ]}
          />
        </FieldGroup>
      )}
      <DueField model={model} change={change} errors={errors} />
    </>
  );
}
