"use client";
import { DAY_READINGS } from "@cairn/core/model/goal";
import { goalFormWords } from "@cairn/text/messages/en/goal-form";
import { useT } from "../../messages/language.tsx";
import { Field } from "../../ui/form/field.tsx";
import { Select } from "../../ui/form/select.tsx";
import type { Fields } from "./small-fields.tsx";

const READINGS = ["last", ...DAY_READINGS] as const;

/** Which of several entries of one day counts. */
export function OfDayField({ model, change, errors }: Fields) {
  const t = useT(goalFormWords);
  return (
    <Field label={t("ofDay")} error={errors.ofDay}>
      {(control) => (
        <Select
          {...control}
          value={model.ofDay}
          onChange={({ target }) =>
            change({ ofDay: READINGS.find((reading) => reading === target.value) ?? "last" })
          }
        >
          {READINGS.map((reading) => (
            <option key={reading} value={reading}>
              {t(`ofDay.${reading}`)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
