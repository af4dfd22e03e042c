"use client";
import { formatWeekday } from "@cairn/text/format";
import { goalFormWords } from "@cairn/text/messages/en/goal-form";
import { useSay } from "../../messages/language.tsx";
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
  const say = useSay(goalFormWords);
  const { model, change, errors, locale, part } = fields;
  if (model.kind !== "habit" && model.kind !== "limit")
    return part === "about" ? null : <DoneFields {...fields} />;
  const limit = model.kind === "limit";
  const unit = model.by === "count" ? model.unit || say("times") : model.unit;
  const period = say(`per.${model.cadence}`);
  const per = unit ? say("unitPer", { unit, per: period }) : period;
  if (part === "about")
    return (
      <div className={styles.pair}>
        <UnitField
          model={model}
          change={change}
          errors={errors}
          placeholder={model.by === "count" ? say("times") : say("pagesMin")}
        />
        {model.by === "count" ? null : (
          <StepField model={model} change={change} errors={errors} locale={locale} />
        )}
      </div>
    );
  return (
    <>
      <div className={styles.pair}>
        <Field label={say("howOften")} error={model.cadence === "weekdays" ? undefined : errors.cadence}>
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
                  {say(`cadence.${value}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {model.cadence === "weeks" ? (
          <TextNumber
            label={say("howManyWeeks")}
            name="every"
            value={model.every}
            error={errors.cadence}
            onChange={(every) => change({ every })}
          />
        ) : null}
      </div>
      {model.cadence === "weekdays" ? (
        <FieldGroup label={say("whichDays")} error={errors.cadence}>
          <Chips label={say("daysOfTheWeek")}>
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
        <Field label={say("whatCounts")}>
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
              <option value="count">{say("howOftenIDo")}</option>
              <option value="sum">{say("howMuchAmountsAdd")}</option>
              <option value="mean">{say("theAverageOfThe")}</option>
            </Select>
          )}
        </Field>
      )}
      <div className={styles.row}>
        {limit ? null : (
          <TextNumber
            label={model.between ? say("from") : say("atLeast", { per })}
            name="least"
            value={model.least}
            error={errors.requirement}
            onChange={(least) => change({ least })}
          />
        )}
        {limit || model.between ? (
          <TextNumber
            label={limit ? say("atMost", { per }) : say("to")}
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
            placeholder={model.by === "count" ? say("times") : say("pagesMin")}
          />
        )}
      </div>
      {limit ? null : (
        <Checkbox checked={model.between} onChange={(event) => change({ between: event.target.checked })}>
          {say("notMoreThanA")}
        </Checkbox>
      )}
      <details className={styles.more}>
        <summary>{say("untilWhenAndHow")}</summary>
        <div className={styles.inside}>
          <div className={styles.row}>
            <DueField model={model} change={change} errors={errors} optional />
            <TextNumber
              label={limit ? say("keptPeriodsToReach") : say("timesToKeepIt")}
              optional
              name="successes"
              hint={say("sixtyByJune")}
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
  const say = useSay(goalFormWords);
  return (
    <>
      {part || model.kind === "bigger" ? null : (
        <FieldGroup label={say("howDoesItGo")}>
          <Segmented
            label={say("howDoesItGo")}
            value={model.steps ? "steps" : "once"}
            onChange={(value) => change({ steps: value === "steps" })}
            choices={[
              { value: "steps", label: say("stepByStep") },
              { value: "once", label: say("doneOrNot") },
            ]}
          />
        </FieldGroup>
      )}
      <DueField model={model} change={change} errors={errors} />
    </>
  );
}
