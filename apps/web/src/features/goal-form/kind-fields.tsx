"use client";
import { goalFormWords } from "@cairn/text/messages/en/goal-form";
import { useT } from "../../messages/language.tsx";
import { FieldGroup } from "../../ui/form/field.tsx";
import { Segmented } from "../../ui/form/segmented.tsx";
import type { GoalModel } from "./goal-model.ts";
import { NumberFields, NumberPlanFields, NumberUnitFields } from "./number-fields.tsx";
import { RhythmFields, RhythmPlanFields, RhythmUnitFields } from "./rhythm-fields.tsx";
import { DueField, type Fields, type FieldsWithPlan } from "./small-fields.tsx";

/** The three ways in which the kinds are asked about: a number, a rhythm, or only a day. */
function shapeOf({ kind }: GoalModel): "number" | "rhythm" | "day" {
  if (kind === "number") return "number";
  return kind === "habit" || kind === "limit" ? "rhythm" : "day";
}

/** All that the kind of a new goal needs to know. */
export function NewGoalFields(fields: FieldsWithPlan) {
  const shape = shapeOf(fields.model);
  if (shape === "number") return <NumberFields {...fields} />;
  if (shape === "rhythm") return <RhythmFields {...fields} />;
  return (
    <>
      {fields.model.kind === "done" ? <StepsField {...fields} /> : null}
      <DueField {...fields} />
    </>
  );
}

/** What a goal that is there counts in; what is only done or not counts in nothing. */
export function UnitFields(fields: Fields) {
  const shape = shapeOf(fields.model);
  if (shape === "number") return <NumberUnitFields {...fields} />;
  return shape === "rhythm" ? <RhythmUnitFields {...fields} /> : null;
}

/** The plan of a goal that is there. */
export function PlanFields(fields: FieldsWithPlan) {
  const shape = shapeOf(fields.model);
  if (shape === "number") return <NumberPlanFields {...fields} />;
  return shape === "rhythm" ? <RhythmPlanFields {...fields} /> : <DueField {...fields} />;
}

/** Whether something to get done goes step by step. */
function StepsField({ model, change }: Fields) {
  const t = useT(goalFormWords);
  return (
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
  );
}
