"use client";
import type { Day } from "@cairn/core/time/day";
import { planWords } from "@cairn/text/messages/en/plan";
import { useT } from "../../messages/language.tsx";
import { Field, FieldGroup } from "../../ui/form/field.tsx";
import { Segmented } from "../../ui/form/segmented.tsx";
import { TextInput } from "../../ui/form/text-input.tsx";
import styles from "./plan.module.css";
import type { PlanTime } from "./use-plan-form.ts";

type Props = {
  time: PlanTime;
  change: (part: Partial<PlanTime>) => void;
  /** What is wrong with the day. */
  error: string | undefined;
  /** The goal's first day. */
  start: Day;
  /** Whether the goal runs along a line. */
  lined: boolean;
};

/** From when another plan holds, and where its line begins. */
export function PlanTimeFields({ time, change, error, start, lined }: Props) {
  const t = useT(planWords);
  const { when, day, base } = time;
  return (
    <>
      <FieldGroup label={t("modeQuestion")}>
        <Segmented
          label={t("modeQuestion")}
          value={when}
          onChange={(next) => change({ when: next })}
          choices={[
            { value: "today", label: t("fromToday") },
            { value: "day", label: t("fromADay") },
            { value: "past", label: t("correctThePast") },
          ]}
        />
        <p className={styles.note}>{when === "past" ? t("correctAbout") : t("fromDayAbout")}</p>
      </FieldGroup>
      {when === "day" ? (
        <Field label={t("firstDay")} error={error}>
          {(control) => (
            <TextInput
              {...control}
              type="date"
              min={start}
              value={day}
              onChange={(event) => event.target.value !== "" && change({ day: event.target.value })}
            />
          )}
        </Field>
      ) : null}
      {lined && when !== "past" ? (
        <FieldGroup label={t("baseQuestion")}>
          <Segmented
            label={t("baseQuestion")}
            value={base}
            onChange={(next) => change({ base: next })}
            choices={[
              { value: "line", label: t("keepTheLine") },
              { value: "here", label: t("startAgainFromHere") },
            ]}
          />
        </FieldGroup>
      ) : null}
    </>
  );
}
