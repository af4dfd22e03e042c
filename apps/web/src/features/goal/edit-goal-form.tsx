"use client";
import { planInForce } from "@cairn/core/calendar";
import { type Goal, GoalUpdate } from "@cairn/core/goal";
import type { Plan, PlanChange, PlanInput } from "@cairn/core/plan";
import type { GoalView } from "@cairn/core/view";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { uuidv7 } from "uuidv7";
import { paths } from "../../lib/paths.ts";
import { validate } from "../../lib/validate.ts";
import { trpc } from "../../trpc/client.ts";
import { fieldErrors, isConflict } from "../../trpc/errors.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Field, FieldGroup } from "../../ui/field.tsx";
import { Form, type FormErrors, FormFoot } from "../../ui/form.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { toast } from "../../ui/toast-store.ts";
import { useMe } from "../user/use-user.ts";
import { useGoalCache } from "./goal-cache.ts";
import { AboutFields, NumberFields, RhythmFields } from "./goal-fields.tsx";
import styles from "./goal-form.module.css";
import { atFields, emptyModel, type GoalModel, measureOf, modelOf, planOf } from "./goal-model.ts";
import { useSavedArea } from "./use-area.ts";
import { useGoal } from "./use-goal.ts";

type When = "today" | "day" | "past";

/** A goal that is there: what it is called, and its plan from a day on. */
export function EditGoalForm({ id }: { id: string }) {
  const me = useMe();
  const view = useGoal(id);
  const router = useRouter();
  const cache = useGoalCache(me);
  const area = useSavedArea();
  const today = view.figures.asOf;
  const plan = planInForce(view.plans, today);
  const [before] = useState(() => modelOfGoal(view, plan, me.locale));
  const [model, setModel] = useState(before);
  const [when, setWhen] = useState<When>("today");
  const [from, setFrom] = useState(today);
  const [base, setBase] = useState<PlanChange["base"]>("here");
  const [errors, setErrors] = useState<FormErrors>({});
  const update = trpc.goal.update.useMutation({ meta: { shown: true } });
  const changePlan = trpc.plan.change.useMutation({ meta: { shown: true } });
  const change = (part: Partial<GoalModel>) => setModel({ ...model, ...part });
  const planned = planOf(model, me.locale);
  const changed = JSON.stringify(planned.value) !== JSON.stringify(planOf(before, me.locale).value);

  const submit = async () => {
    const measure = measureOf(model, me.locale);
    const typed = { ...measure.errors, ...planned.errors };
    const update_ = {
      ...aboutOf(model),
      ...(measure.value.kind === "metric" ? { startValue: measure.value.start } : {}),
      ...unitOfMeasure(measure.value),
    };
    const checked = validate(GoalUpdate, {
      id,
      baseVersion: view.goal.version,
      mutationId: uuidv7(),
      ...update_,
    });
    const found = { ...atFields(checked.errors ?? {}), ...typed };
    setErrors(found);
    if (Object.keys(found).length > 0 || !checked.value) return;
    try {
      const areaId = await area.save(model);
      let answer = await update.mutateAsync({ ...checked.value, areaId });
      if (changed)
        answer = await changePlan.mutateAsync({
          goalId: id,
          baseVersion: answer.goal.version,
          mutationId: uuidv7(),
          mode: when === "past" ? "correct" : "from",
          from: when === "day" ? from : today,
          base,
          plan: planned.value satisfies PlanInput,
        });
      void cache.put(answer);
      void cache.refresh();
      toast({ message: "Saved." });
      router.push(paths.goal(id));
    } catch (error) {
      if (isConflict(error)) void cache.refresh(id);
      setErrors(
        isConflict(error)
          ? {
              "": "This goal was changed elsewhere in the meantime. What you typed is still here: save again to keep it.",
            }
          : atFields(fieldErrors(error)),
      );
    }
  };
  const fields = { model, change, errors, locale: me.locale, derived: null, fixed: true };
  return (
    <>
      <PageHeader title={`Edit ${view.goal.title}`} />
      <Form errors={errors} onSubmit={() => void submit()} className={styles.form}>
        <AboutFields {...fields} areas={area.areas} />
        {model.kind === "number" ? <NumberFields {...fields} /> : <RhythmFields {...fields} />}
        {changed ? (
          <FieldGroup label="The changed plan holds" error={errors.from}>
            <Segmented
              label="The changed plan holds"
              value={when}
              onChange={setWhen}
              choices={[
                { value: "today", label: "From today" },
                { value: "day", label: "From a day" },
                { value: "past", label: "From the start of this plan" },
              ]}
            />
            {when === "day" ? (
              <Field label="First day">
                {(control) => (
                  <TextInput
                    {...control}
                    type="date"
                    min={view.goal.start}
                    value={from}
                    onChange={(event) => event.target.value !== "" && setFrom(event.target.value)}
                  />
                )}
              </Field>
            ) : null}
            {model.kind === "number" && when !== "past" ? (
              <Segmented
                label="The line"
                value={base}
                onChange={setBase}
                choices={[
                  { value: "here", label: "Starts again from here" },
                  { value: "line", label: "Goes on from where it is" },
                ]}
              />
            ) : null}
            <p className={styles.note}>
              {when === "past"
                ? "The past is reckoned anew, as if this had been the plan all along."
                : "What was before stays as it was."}
            </p>
          </FieldGroup>
        ) : null}
        <FormFoot>
          <Button type="submit" variant="primary" busy={update.isPending || changePlan.isPending}>
            Save
          </Button>
          <ButtonLink href={paths.goal(id)} variant="ghost">
            Cancel
          </ButtonLink>
        </FormFoot>
      </Form>
    </>
  );
}

function modelOfGoal({ goal }: GoalView, plan: Plan, locale: string): GoalModel {
  const { title, why, colour, start, areaId } = goal;
  return modelOf(
    goal.measure,
    plan,
    { ...emptyModel(start), title, why, colour, start, areaId: areaId ?? "" },
    locale,
  );
}

function aboutOf({ title, why, colour, start }: GoalModel): Pick<Goal, "title" | "why" | "colour" | "start"> {
  return { title, why, colour, start };
}

function unitOfMeasure(measure: Goal["measure"]): { unit?: string; step?: number } {
  return measure.kind === "metric" || measure.kind === "habit"
    ? { unit: measure.unit, step: measure.step }
    : {};
}
