"use client";
import { viewGoal } from "@cairn/core/decide/evaluate";
import { changePlan } from "@cairn/core/decide/plan-change";
import { type PlanChange, PlanInput } from "@cairn/core/model/plan";
import type { User } from "@cairn/core/model/user";
import type { GoalView } from "@cairn/core/model/view";
import { DomainError } from "@cairn/core/refusal/error";
import type { Day } from "@cairn/core/time/day";
import { planWords } from "@cairn/text/messages/en/plan";
import { fieldTexts } from "@cairn/text/refusal-text";
import { useState } from "react";
import { askingOf } from "../../data/goal-cache.ts";
import { usePlanChange } from "../../data/use-plan.ts";
import { useT } from "../../messages/language.tsx";
import { validate } from "../../messages/validate.ts";
import { fieldErrors } from "../../trpc/error-text.ts";
import type { FormErrors } from "../../ui/form/form.tsx";
import { atFields } from "./at-fields.ts";
import type { GoalModel } from "./goal-model.ts";
import { modelOfGoal } from "./model-of-goal.ts";
import { planOf } from "./read-model.ts";

/** From when the plan holds: from today or a day on, or as if it always had; and where its line begins. */
export type PlanTime = { when: "today" | "day" | "past"; day: Day; base: PlanChange["base"] };

/** What the form of another plan holds, what it would make of the goal, and changing it. */
export function usePlanForm(view: GoalView, me: User, onDone: () => void) {
  const t = useT(planWords);
  const today = view.figures.asOf;
  const late = view.figures.due !== null && today > view.figures.due;
  const [model, setModel] = useState(() => modelOfGoal(view, me.locale));
  const [time, setTime] = useState<PlanTime>({ when: "today", day: today, base: late ? "here" : "line" });
  const [errors, setErrors] = useState<FormErrors>({});
  const plan = usePlanChange(view);
  const from = time.when === "day" ? time.day : today;
  const checked = checkPlan(view, me, model, {
    mode: time.when === "past" ? "correct" : "from",
    from,
    base: time.base,
  });

  const submit = async () => {
    setErrors(checked.errors);
    if (!checked.change || plan.busy) return;
    try {
      await plan.change(checked.change, t("changed"));
      onDone();
    } catch (error) {
      setErrors(atFields(fieldErrors(error)));
    }
  };
  return {
    model,
    change: (part: Partial<GoalModel>) => {
      setModel({ ...model, ...part });
      setErrors({});
    },
    time,
    changeTime: (part: Partial<PlanTime>) => setTime({ ...time, ...part }),
    errors,
    after: checked.after,
    /** The plan as core completes it. */
    derived: checked.after?.plans.findLast((row) => row.from <= from) ?? null,
    busy: plan.busy,
    submit: () => void submit(),
  };
}

/** The change as it will be sent and the view it makes: the same decisions as the server's. */
function checkPlan(
  view: GoalView,
  me: User,
  model: GoalModel,
  said: Pick<PlanChange, "mode" | "from" | "base">,
): { change: PlanChange | null; after: GoalView | null; errors: FormErrors } {
  const typed = planOf(model, me.locale);
  const valid = validate(PlanInput, typed.value);
  const errors = { ...atFields(valid.errors ?? {}), ...typed.errors };
  if (Object.keys(errors).length > 0 || !valid.value) return { change: null, after: null, errors };
  const asking = askingOf(view, me);
  const change = { ...said, plan: valid.value };
  try {
    const plans = changePlan({ state: view, context: asking, change });
    return { change, after: viewGoal({ ...view, plans }, asking), errors: {} };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { change: null, after: null, errors: atFields(fieldTexts(error.fields, me.locale)) };
  }
}
