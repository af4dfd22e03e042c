"use client";
import { goalFormWords } from "@cairn/text/messages/en/goal-form";
import { useGoal } from "../../data/use-goal.ts";
import { useMe } from "../../data/use-user.ts";
import { paths } from "../../lib/paths.ts";
import { useT } from "../../messages/language.tsx";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Form, FormFoot } from "../../ui/form/form.tsx";
import { PageHeader } from "../../ui/layout/page-header.tsx";
import { AboutFields } from "./about-fields.tsx";
import { DraftNote } from "./draft-note.tsx";
import styles from "./goal-form.module.css";
import type { GoalModel } from "./goal-model.ts";
import { UnitFields } from "./kind-fields.tsx";
import { useEditGoalForm } from "./use-edit-goal-form.ts";

/** What a goal that is there is called, where it belongs and what it counts in. Its plan is changed on its own. */
export function EditGoalForm({ id }: { id: string }) {
  const t = useT(goalFormWords);
  const me = useMe();
  const view = useGoal(id);
  const { draft, errors, areas, busy, submit } = useEditGoalForm(view, me);
  const { model } = draft;
  const change = (part: Partial<GoalModel>) => draft.set({ ...model, ...part });
  const fields = { model, change, errors, locale: me.locale };
  return (
    <>
      <PageHeader title={t("edit", { title: view.goal.title })} />
      <Form errors={errors} onSubmit={submit} className={styles.form}>
        <DraftNote restored={draft.restored} onStartAgain={draft.startAgain} />
        <AboutFields {...fields} areas={areas} own={id} />
        <UnitFields {...fields} />
        <p className={styles.note}>{t("planElsewhere")}</p>
        <FormFoot>
          <Button type="submit" variant="primary" busy={busy}>
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
