"use client";
import { type Goal, GoalUpdate } from "@cairn/core/model/goal";
import { planInForce } from "@cairn/core/model/plan-in-force";
import type { GoalView } from "@cairn/core/model/view";
import { formatNumber } from "@cairn/text/format";
import { goalFormWords } from "@cairn/text/messages/en/goal-form";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useGoalCache } from "../../data/goal-cache.ts";
import { useSavedArea } from "../../data/use-area.ts";
import { useGoal } from "../../data/use-goal.ts";
import { useMe } from "../../data/use-user.ts";
import { paths } from "../../lib/paths.ts";
import { uuidv7 } from "../../lib/uuidv7.ts";
import { validate } from "../../lib/validate.ts";
import { useT } from "../../messages/language.tsx";
import { trpc } from "../../trpc/client.ts";
import { fieldErrors } from "../../trpc/error-text.ts";
import { isConflict } from "../../trpc/errors.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Form, type FormErrors, FormFoot } from "../../ui/form.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { toast } from "../../ui/toast-store.ts";
import { AboutFields } from "./about-fields.tsx";
import { DraftNote } from "./draft-note.tsx";
import styles from "./goal-form.module.css";
import { atFields, emptyModel, type GoalModel, measureOf, modelOf, placeOf } from "./goal-model.ts";
import { NumberFields } from "./number-fields.tsx";
import { RhythmFields } from "./rhythm-fields.tsx";
import { useDraft } from "./use-draft.ts";

/** What a goal that is there is called, where it belongs and what it counts in. Its plan is changed on its own. */
export function EditGoalForm({ id }: { id: string }) {
  const t = useT(goalFormWords);
  const me = useMe();
  const view = useGoal(id);
  const router = useRouter();
  const cache = useGoalCache(me);
  const area = useSavedArea();
  const draft = useDraft(`${id}:${view.goal.version}`, modelOfGoal(view, me.locale));
  const { model } = draft;
  const [errors, setErrors] = useState<FormErrors>({});
  const update = trpc.goal.update.useMutation({ meta: { shown: true } });
  const change = (part: Partial<GoalModel>) => draft.set({ ...model, ...part });

  const submit = async () => {
    const measure = measureOf(model, me.locale);
    const place = placeOf(model, me.locale);
    const { title, why, colour, start } = model;
    const checked = validate(GoalUpdate, {
      id,
      baseVersion: view.goal.version,
      mutationId: uuidv7(),
      title,
      why,
      colour,
      start,
      ...place.value,
      ...(measure.value.kind === "metric" ? { startValue: measure.value.start } : {}),
      ...unitOfMeasure(measure.value),
    });
    const found = { ...atFields(checked.errors ?? {}), ...measure.errors, ...place.errors };
    setErrors(found);
    if (Object.keys(found).length > 0 || !checked.value) return;
    try {
      const areaId = await area.save(model);
      void cache.put(await update.mutateAsync({ ...checked.value, areaId }));
      draft.forget();
      void cache.refresh();
      // Objectives show what their parts are.
      for (const parent of new Set([view.goal.parentId, place.value.parentId]))
        if (parent) void cache.refresh(parent);
      toast({ message: t("saved") });
      router.push(paths.goal(id));
    } catch (error) {
      if (isConflict(error)) void cache.refresh(id);
      setErrors(
        isConflict(error)
          ? {
              "": t("thisGoalWasChanged"),
            }
          : atFields(fieldErrors(error)),
      );
    }
  };
  const fields = { model, change, errors, locale: me.locale, derived: null, part: "about" } as const;
  return (
    <>
      <PageHeader title={t("edit", { title: view.goal.title })} />
      <Form errors={errors} onSubmit={() => void submit()} className={styles.form}>
        <DraftNote restored={draft.restored} onStartAgain={draft.startAgain} />
        <AboutFields {...fields} areas={area.areas} own={id} />
        {model.kind === "number" ? <NumberFields {...fields} /> : <RhythmFields {...fields} />}
        <p className={styles.note}>{t("targetDayAndRhythm")}</p>
        <FormFoot>
          <Button type="submit" variant="primary" busy={update.isPending}>
            {t("save")}
          </Button>
          <ButtonLink href={paths.goal(id)} variant="ghost" onClick={draft.forget}>
            {t("cancel")}
          </ButtonLink>
        </FormFoot>
      </Form>
    </>
  );
}

/** What the form shows of a goal and the plan in force. */
export function modelOfGoal({ goal, plans, figures }: GoalView, locale: string): GoalModel {
  const { title, why, colour, start, areaId, parentId, weight } = goal;
  const about = { title, why, colour, start, areaId: areaId ?? "", parentId: parentId ?? "" };
  return modelOf(
    goal.measure,
    planInForce(plans, figures.asOf),
    { ...emptyModel(start), ...about, weight: formatNumber(weight, locale) },
    locale,
  );
}

function unitOfMeasure(measure: Goal["measure"]): { unit?: string; step?: number } {
  return measure.kind === "metric" || measure.kind === "habit"
    ? { unit: measure.unit, step: measure.step }
    : {};
}
