"use client";
import { type Goal, GoalUpdate } from "@cairn/core/model/goal";
import type { User } from "@cairn/core/model/user";
import type { GoalView } from "@cairn/core/model/view";
import { goalFormWords } from "@cairn/text/messages/en/goal-form";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useGoalCache } from "../../data/goal-cache.ts";
import { useSavedArea } from "../../data/use-area.ts";
import { paths } from "../../lib/paths.ts";
import { uuidv7 } from "../../lib/uuidv7.ts";
import { useT } from "../../messages/language.tsx";
import { validate } from "../../messages/validate.ts";
import { trpc } from "../../trpc/client.ts";
import { fieldErrors } from "../../trpc/error-text.ts";
import { isConflict } from "../../trpc/errors.ts";
import type { FormErrors } from "../../ui/form/form.tsx";
import { toast } from "../../ui/overlay/toast-store.ts";
import { atFields } from "./at-fields.ts";
import type { GoalModel } from "./goal-model.ts";
import { modelOfGoal } from "./model-of-goal.ts";
import { measureOf, placeOf } from "./read-model.ts";
import { useDraft } from "./use-draft.ts";

/** What the form of a goal that is there holds, and saving it. */
export function useEditGoalForm(view: GoalView, me: Pick<User, "locale" | "weekStart">) {
  const t = useT(goalFormWords);
  const { id, version, parentId } = view.goal;
  const router = useRouter();
  const cache = useGoalCache();
  const area = useSavedArea();
  const draft = useDraft(`${id}:${version}`, modelOfGoal(view, me.locale));
  const [errors, setErrors] = useState<FormErrors>({});
  const update = trpc.goal.update.useMutation({ meta: { shown: true } });

  const submit = async () => {
    const checked = checkUpdate(draft.model, view.goal, me.locale);
    setErrors(checked.errors);
    if (!checked.input) return;
    try {
      const areaId = await area.save(draft.model);
      void cache.put(await update.mutateAsync({ ...checked.input, areaId }));
      draft.forget();
      void cache.refresh();
      // Objectives show what their parts are.
      for (const parent of new Set([parentId, checked.input.parentId]))
        if (parent) void cache.refresh(parent);
      toast({ message: t("saved") });
      router.push(paths.goal(id));
    } catch (error) {
      if (isConflict(error)) void cache.refresh(id);
      setErrors(isConflict(error) ? { "": t("changedMeanwhile") } : atFields(fieldErrors(error)));
    }
  };
  return { draft, errors, areas: area.areas, busy: update.isPending, submit: () => void submit() };
}

/** The change that the form means, checked as on the server. */
function checkUpdate(
  model: GoalModel,
  { id, version }: Goal,
  locale: string,
): { input: GoalUpdate | null; errors: FormErrors } {
  const measure = measureOf(model, locale);
  const place = placeOf(model, locale);
  const { title, why, colour, start } = model;
  const checked = validate(GoalUpdate, {
    id,
    baseVersion: version,
    mutationId: uuidv7(),
    title,
    why,
    colour,
    start,
    ...place.value,
    ...amountsOf(measure.value),
  });
  const errors = { ...atFields(checked.errors ?? {}), ...measure.errors, ...place.errors };
  return { input: Object.keys(errors).length > 0 ? null : checked.value, errors };
}

/** What its amounts are, where it has some. */
function amountsOf(measure: Goal["measure"]): Pick<GoalUpdate, "unit" | "step" | "startValue" | "ofDay"> {
  if (measure.kind !== "metric" && measure.kind !== "habit") return {};
  const { unit, step } = measure;
  if (measure.kind === "habit") return { unit, step };
  const amounts = { unit, step, startValue: measure.start };
  return measure.aggregation === "last" ? { ...amounts, ofDay: measure.ofDay ?? null } : amounts;
}
