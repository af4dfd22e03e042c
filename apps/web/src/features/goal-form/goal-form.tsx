"use client";
import { ANY_ID } from "@cairn/core/refusal/text";
import { checkGoalCreate } from "@cairn/core/decide/plan-change";
import { GoalCreate } from "@cairn/core/model/goal";
import type { Plan } from "@cairn/core/model/plan";
import { DomainError } from "@cairn/core/refusal/error";
import type { Day } from "@cairn/core/time/day";
import { latestDayOnEarth } from "@cairn/core/time/day";
import { goalFormWords } from "@cairn/text/messages/en/goal-form";
import { previewText } from "@cairn/text/preview-text";
import { fieldTexts } from "@cairn/text/refusal-text";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { useGoalCache } from "../../data/goal-cache.ts";
import { useSavedArea } from "../../data/use-area.ts";
import { useMe } from "../../data/use-user.ts";
import { paths } from "../../lib/paths.ts";
import { uuidv7 } from "../../lib/uuidv7.ts";
import { validate } from "../../lib/validate.ts";
import { useT } from "../../messages/language.tsx";
import { trpc } from "../../trpc/client.ts";
import { fieldErrors } from "../../trpc/error-text.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Form, type FormErrors, FormFoot } from "../../ui/form.tsx";
import { lazyWhenIdle } from "../../ui/lazy.tsx";
import { QuickLine } from "../quick/quick-line.tsx";
import { AboutFields, KindField } from "./about-fields.tsx";
import { DraftNote } from "./draft-note.tsx";
import styles from "./goal-form.module.css";
import { atFields, type GoalModel, measureOf, placeOf, planOf } from "./goal-model.ts";
import { NumberFields } from "./number-fields.tsx";
import { RhythmFields } from "./rhythm-fields.tsx";
import { useDraft } from "./use-draft.ts";

const FormPanel = lazyWhenIdle(() => import("../quick/form-panel.tsx").then((file) => file.FormPanel));

/** `say`: the words that `initial` was read from. */
type Props = { today: Day; say: string; initial: GoalModel };

/** A new goal: its kind, its name, and only what that kind needs to know. */
export function GoalForm({ today, say: said, initial }: Props) {
  const t = useT(goalFormWords);
  const me = useMe();
  const router = useRouter();
  const cache = useGoalCache(me);
  const area = useSavedArea();
  const draft = useDraft(`new:${said}`, initial);
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
  const change = (part: Partial<GoalModel>) => draft.set({ ...model, ...part });
  const checked = check(model, me.locale, ANY_ID);

  const submit = async () => {
    id.current ||= uuidv7();
    const { input, errors: found } = check(model, me.locale, id.current);
    setErrors(found);
    if (!input || create.isPending) return;
    try {
      const areaId = await area.save(model);
      create.mutate({ ...input, areaId });
    } catch (error) {
      setErrors({ area: Object.values(fieldErrors(error))[0] ?? "" });
    }
  };

  const fields = { model, change, errors, locale: me.locale, derived: checked.plan };
  return (
    <>
      <QuickLine
        path={paths.newGoal()}
        label={t("sayItInOne")}
        placeholder={t("run500KmBy31")}
        initial={said}
        shortcut="N"
        panel={(props) => (
          <FormPanel
            {...props}
            said={said}
            today={today}
            me={me}
            onRead={draft.set}
            onEnter={() => void submit()}
          />
        )}
      />
      <Form errors={errors} onSubmit={() => void submit()} className={styles.form}>
        <DraftNote restored={draft.restored} onStartAgain={draft.startAgain} />
        <KindField {...fields} />
        <AboutFields {...fields} areas={area.areas} own={null} />
        {model.kind === "number" ? <NumberFields {...fields} /> : <RhythmFields {...fields} />}
        <p className={styles.preview} role="status">
          {checked.input && checked.plan
            ? previewText(checked.input, checked.plan, me.locale, today)
            : t("thePlanInOne")}
        </p>
        <FormFoot>
          <Button type="submit" variant="primary" busy={create.isPending}>
            {t("createGoal")}
          </Button>
          <ButtonLink href={paths.goals()} variant="ghost" onClick={draft.forget}>
            {t("cancel")}
          </ButtonLink>
        </FormFoot>
      </Form>
    </>
  );
}

/** The goal that the form means, with the plan that core makes of it; the same checks as on the server. */
function check(
  model: GoalModel,
  locale: string,
  id: string,
): { input: GoalCreate | null; plan: Plan | null; errors: FormErrors } {
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
