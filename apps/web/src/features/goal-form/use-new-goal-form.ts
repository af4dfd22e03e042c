"use client";
import type { User } from "@cairn/core/model/user";
import { ANY_ID } from "@cairn/core/refusal/text";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { useGoalCache } from "../../data/goal-cache.ts";
import { useSavedArea } from "../../data/use-area.ts";
import { paths } from "../../lib/paths.ts";
import { uuidv7 } from "../../lib/uuidv7.ts";
import { trpc } from "../../trpc/client.ts";
import { fieldErrors } from "../../trpc/error-text.ts";
import type { FormErrors } from "../../ui/form/form.tsx";
import { atFields } from "./at-fields.ts";
import { checkGoal } from "./check-goal.ts";
import type { GoalModel } from "./goal-model.ts";
import { useDraft } from "./use-draft.ts";

/** What a new goal's form holds, whether it is right, and making the goal. */
export function useNewGoalForm(name: string, initial: GoalModel, me: Pick<User, "locale" | "weekStart">) {
  const router = useRouter();
  const cache = useGoalCache();
  const area = useSavedArea();
  const draft = useDraft(name, initial);
  const { model } = draft;
  const [errors, setErrors] = useState<FormErrors>({});
  // One id for one form: pressing twice, or again after a lost answer, makes one goal.
  const id = useRef("");
  const create = trpc.goal.create.useMutation({
    meta: { shown: true },
    onSuccess: (view) => {
      void cache.put(view);
      void cache.refresh();
      draft.forget();
      router.push(paths.goal(view.goal.id));
    },
    onError: (error) => setErrors(atFields(fieldErrors(error))),
  });

  const submit = async () => {
    id.current ||= uuidv7();
    const { input, errors: found } = checkGoal(model, me.locale, id.current);
    setErrors(found);
    if (!input || create.isPending) return;
    try {
      const areaId = await area.save(model);
      create.mutate({ ...input, areaId });
    } catch (error) {
      setErrors({ area: Object.values(fieldErrors(error))[0] ?? "" });
    }
  };
  return {
    draft,
    errors,
    areas: area.areas,
    checked: checkGoal(model, me.locale, ANY_ID),
    busy: create.isPending,
    submit: () => void submit(),
  };
}
