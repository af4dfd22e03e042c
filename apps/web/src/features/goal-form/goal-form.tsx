"use client";
import type { Day } from "@cairn/core/time/day";
import { goalFormWords } from "@cairn/text/messages/en/goal-form";
import { previewText } from "@cairn/text/preview-text";
import type { ReactNode } from "react";
import { useMe } from "../../data/use-user.ts";
import { paths } from "../../lib/paths.ts";
import { useT } from "../../messages/language.tsx";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Form, FormFoot } from "../../ui/form/form.tsx";
import { AboutFields, KindField } from "./about-fields.tsx";
import { DraftNote } from "./draft-note.tsx";
import styles from "./goal-form.module.css";
import type { GoalModel } from "./goal-model.ts";
import { NewGoalFields } from "./kind-fields.tsx";
import { useNewGoalForm } from "./use-new-goal-form.ts";

/** What the line above the form does with it: fills its fields, and makes the goal. */
export type LineProps = { onRead: (model: GoalModel) => void; onEnter: () => void };

type Props = {
  today: Day;
  /** The words that `initial` was read from. */
  say: string;
  initial: GoalModel;
  /** The line that a goal can be said in. */
  line: (props: LineProps) => ReactNode;
};

/** A new goal: its kind, its name, and only what that kind needs to know. */
export function GoalForm({ today, say: said, initial, line }: Props) {
  const t = useT(goalFormWords);
  const me = useMe();
  const { draft, errors, areas, checked, busy, submit } = useNewGoalForm(`new:${said}`, initial, me);
  const { model } = draft;
  const change = (part: Partial<GoalModel>) => draft.set({ ...model, ...part });
  const fields = { model, change, errors, locale: me.locale, derived: checked.plan };
  return (
    <>
      {line({ onRead: draft.set, onEnter: submit })}
      <Form errors={errors} onSubmit={submit} className={styles.form}>
        <DraftNote restored={draft.restored} onStartAgain={draft.startAgain} />
        <KindField {...fields} />
        <AboutFields {...fields} areas={areas} own={null} />
        <NewGoalFields {...fields} />
        <p className={styles.preview} role="status">
          {checked.input && checked.plan
            ? previewText(checked.input, checked.plan, me.locale, today)
            : t("previewEmpty")}
        </p>
        <FormFoot>
          <Button type="submit" variant="primary" busy={busy}>
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
