"use client";
import type { Area } from "@cairn/core/model/area";
import { goalFormWords } from "@cairn/text/messages/en/goal-form";
import { useGoalNames, useGoalSearch } from "../../data/use-goal-names.ts";
import { useT } from "../../messages/language.tsx";
import { Field } from "../../ui/form/field.tsx";
import { GoalPicker } from "../../ui/form/goal-picker.tsx";
import { Select } from "../../ui/form/select.tsx";
import { TextInput } from "../../ui/form/text-input.tsx";
import styles from "./goal-form.module.css";
import { type Fields, TextNumber } from "./small-fields.tsx";

/** The area that a goal is in, or the name of a new one. */
export function AreaFields({ model, change, errors, areas }: Fields & { areas: readonly Area[] }) {
  const t = useT(goalFormWords);
  return (
    <div className={styles.pair}>
      <Field label={t("area")} optional error={errors.area}>
        {(control) => (
          <Select
            {...control}
            value={model.areaId}
            onChange={(event) => change({ areaId: event.target.value })}
          >
            <option value="">{t("none")}</option>
            {areas.map((area) => (
              <option key={area.id} value={area.id}>
                {area.name}
              </option>
            ))}
            <option value="new">{t("aNewArea")}</option>
          </Select>
        )}
      </Field>
      {model.areaId === "new" ? (
        <Field label={t("itsName")}>
          {(control) => (
            <TextInput
              {...control}
              maxLength={60}
              value={model.newArea}
              onChange={(event) => change({ newArea: event.target.value })}
            />
          )}
        </Field>
      ) : null}
    </div>
  );
}

/** The bigger goal that it is a part of, and how much it counts there: asked only of somebody who has a bigger goal. */
export function PartOfFields({ model, change, errors, own }: Fields & { own: string | null }) {
  const t = useT(goalFormWords);
  const objective = { kind: "objective", included: model.parentId === "" ? null : model.parentId } as const;
  const objectives = useGoalNames(objective);
  const search = useGoalSearch(objective);
  if (objectives.names.every(({ id }) => id === own) && !errors.parentId) return null;
  return (
    <div className={styles.pair}>
      <div className={styles.inside}>
        <GoalPicker
          label={t("partOf")}
          none={t("noBiggerGoal")}
          optional
          value={model.parentId}
          error={errors.parentId}
          search={search}
          without={({ id }) => id === own}
          onChange={(parentId) => change({ parentId })}
        />
      </div>
      {model.parentId === "" ? null : (
        <TextNumber
          label={t("weightField")}
          name="weight"
          hint={t("usual")}
          value={model.weight}
          error={errors.weight}
          onChange={(weight) => change({ weight })}
        />
      )}
    </div>
  );
}
