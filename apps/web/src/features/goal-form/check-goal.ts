import { checkGoalCreate } from "@cairn/core/decide/plan-change";
import { GoalCreate } from "@cairn/core/model/goal";
import type { Plan } from "@cairn/core/model/plan";
import { DomainError } from "@cairn/core/refusal/error";
import { latestDayOnEarth } from "@cairn/core/time/day";
import { fieldTexts } from "@cairn/text/refusal-text";
import { validate } from "../../messages/validate.ts";
import type { FormErrors } from "../../ui/form/form.tsx";
import { atFields } from "./at-fields.ts";
import type { GoalModel } from "./goal-model.ts";
import { measureOf, placeOf, planOf } from "./read-model.ts";

export type CheckedGoal = { input: GoalCreate | null; plan: Plan | null; errors: FormErrors };

/** The goal that the form means, with the plan that core makes of it; the same checks as on the server. */
export function checkGoal(model: GoalModel, locale: string, id: string): CheckedGoal {
  const measure = measureOf(model, locale);
  const plan = planOf(model, locale);
  const place = placeOf(model, locale);
  const typed = { ...measure.errors, ...plan.errors, ...place.errors };
  const { title, why, colour, start } = model;
  const given = { id, title, why, colour, start, measure: measure.value, plan: plan.value, ...place.value };
  const valid = validate(GoalCreate, given);
  const errors = { ...atFields(valid.errors ?? {}), ...typed };
  if (Object.keys(errors).length > 0 || !valid.value) return { input: null, plan: null, errors };
  try {
    return {
      input: valid.value,
      plan: checkGoalCreate(valid.value, latestDayOnEarth(Date.now())),
      errors: {},
    };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { input: null, plan: null, errors: atFields(fieldTexts(error.fields, locale)) };
  }
}
