"use client";
import { formatWeekday } from "@cairn/text/format";
import { goalFormWords } from "@cairn/text/messages/en/goal-form";
import { useT } from "../../messages/language.tsx";
import { Chip, Chips } from "../../ui/chip.tsx";
import { Field, FieldGroup } from "../../ui/form/field.tsx";
import { Select } from "../../ui/form/select.tsx";
import styles from "./goal-form.module.css";
import { type Fields, TextNumber } from "./small-fields.tsx";

const CADENCES = ["day", "weekdays", "week", "month", "weeks"] as const;
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** How often: of weekdays which ones, of longer stretches how many weeks. */
export function CadenceFields(fields: Fields) {
  const t = useT(goalFormWords);
  const { model, change, errors } = fields;
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
      {model.cadence === "weekdays" ? <WeekdaysField {...fields} /> : null}
    </>
  );
}

function WeekdaysField({ model, change, errors, locale }: Fields) {
  const t = useT(goalFormWords);
  const toggle = (day: (typeof WEEKDAYS)[number]) =>
    model.days.includes(day) ? model.days.filter((other) => other !== day) : [...model.days, day].sort();
  return (
    <FieldGroup label={t("whichDays")} error={errors.cadence}>
      <Chips label={t("daysOfTheWeek")}>
        {WEEKDAYS.map((day) => (
          <Chip key={day} pressed={model.days.includes(day)} onClick={() => change({ days: toggle(day) })}>
            {formatWeekday(day, locale, "short")}
          </Chip>
        ))}
      </Chips>
    </FieldGroup>
  );
}
