"use client";
import { type Cadence, MONTH_BLOCKS } from "@cairn/core/model/plan";
import { formatNumber, formatWeekday } from "@cairn/text/format";
import { goalFormWords } from "@cairn/text/messages/en/goal-form";
import { useT } from "../../messages/language.tsx";
import { Chip, Chips } from "../../ui/chip.tsx";
import { Field, FieldGroup } from "../../ui/form/field.tsx";
import { Select } from "../../ui/form/select.tsx";
import styles from "./goal-form.module.css";
import { type Fields, TextNumber } from "./small-fields.tsx";

const CADENCES = [
  "day",
  "weekdays",
  "days",
  "week",
  "weeks",
  "monthdays",
  "month",
  "months",
] as const satisfies readonly Cadence["kind"][];
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const MONTHDAYS = Array.from({ length: 31 }, (_, index) => index + 1);

/** How often: of weekdays and days of the month which ones, of longer stretches how many days, weeks or months. */
export function CadenceFields(fields: Fields) {
  const t = useT(goalFormWords);
  const { model, change, errors } = fields;
  const chosen = model.cadence === "weekdays" || model.cadence === "monthdays";
  return (
    <>
      <div className={styles.pair}>
        <Field label={t("howOften")} error={chosen ? undefined : errors.cadence}>
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
        <BlockField {...fields} />
      </div>
      {model.cadence === "weekdays" ? <WeekdaysField {...fields} /> : null}
      {model.cadence === "monthdays" ? <MonthdaysField {...fields} /> : null}
    </>
  );
}

/** How long a stretch is; nothing for cadences that have a length of their own. */
function BlockField({ model, change, errors }: Fields) {
  const t = useT(goalFormWords);
  if (model.cadence === "months")
    return (
      <Field label={t("howManyMonths")} hint={t("howManyMonthsHint")}>
        {(control) => (
          <Select
            {...control}
            value={model.everyMonths}
            onChange={({ target }) =>
              change({ everyMonths: MONTH_BLOCKS.find((block) => String(block) === target.value) ?? 3 })
            }
          >
            {MONTH_BLOCKS.map((block) => (
              <option key={block} value={block}>
                {t(`months.${block}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
    );
  if (model.cadence !== "weeks" && model.cadence !== "days") return null;
  const days = model.cadence === "days";
  return (
    <TextNumber
      label={days ? t("howManyDays") : t("howManyWeeks")}
      hint={days ? t("howManyDaysHint") : undefined}
      name="every"
      value={model.every}
      error={errors.cadence}
      onChange={(every) => change({ every })}
    />
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

function MonthdaysField({ model, change, errors, locale }: Fields) {
  const t = useT(goalFormWords);
  const toggle = (day: number) =>
    model.monthdays.includes(day)
      ? model.monthdays.filter((other) => other !== day)
      : [...model.monthdays, day].sort((a, b) => a - b);
  return (
    <FieldGroup label={t("whichDays")} hint={t("lastDayHint")} error={errors.cadence}>
      <Chips label={t("daysOfTheMonth")}>
        {MONTHDAYS.map((day) => (
          <Chip
            key={day}
            pressed={model.monthdays.includes(day)}
            onClick={() => change({ monthdays: toggle(day) })}
          >
            {day === 31 ? t("lastDay") : formatNumber(day, locale)}
          </Chip>
        ))}
      </Chips>
    </FieldGroup>
  );
}
