"use client";
import type { User } from "@cairn/core/model/user";
import type { GoalView } from "@cairn/core/model/view";
import { planWords } from "@cairn/text/messages/en/plan";
import { differences } from "@cairn/text/plan-change-text";
import { useT } from "../../messages/language.tsx";
import { Button } from "../../ui/button.tsx";
import { Form, FormFoot } from "../../ui/form/form.tsx";
import { Dialog } from "../../ui/overlay/dialog.tsx";
import { PlanFields } from "./kind-fields.tsx";
import styles from "./plan.module.css";
import { PlanTimeFields } from "./plan-time-fields.tsx";
import { usePlanForm } from "./use-plan-form.ts";

type Props = { view: GoalView; me: User; onClose: () => void };

/** Another plan, and what it would change before it is saved. */
export function PlanDialog({ open, ...props }: Props & { open: boolean }) {
  const t = useT(planWords);
  return (
    <Dialog open={open} onClose={props.onClose} title={t("changeThePlan")} wide>
      <PlanForm {...props} />
    </Dialog>
  );
}

function PlanForm({ view, me, onClose }: Props) {
  const t = useT(planWords);
  const form = usePlanForm(view, me, onClose);
  const { model, change, errors, derived } = form;
  return (
    <Form errors={errors} onSubmit={form.submit} className={styles.form}>
      <PlanFields model={model} change={change} errors={errors} locale={me.locale} derived={derived} />
      <PlanTimeFields
        time={form.time}
        change={form.changeTime}
        error={errors.from}
        start={view.goal.start}
        lined={model.kind === "number" || model.successes !== ""}
      />
      <section aria-labelledby="what-changes" aria-live="polite">
        <h3 id="what-changes" className={styles.head}>
          {t("whatWouldChange")}
        </h3>
        <Changes view={view} after={form.after} locale={me.locale} />
      </section>
      <FormFoot>
        <Button type="submit" variant="primary" busy={form.busy}>
          {t("changeThePlan")}
        </Button>
        <Button variant="ghost" onClick={onClose}>
          {t("keepIt")}
        </Button>
      </FormFoot>
    </Form>
  );
}

/** @param after the goal as it would be; null while something is missing or wrong */
function Changes({ view, after, locale }: { view: GoalView; after: GoalView | null; locale: string }) {
  const t = useT(planWords);
  if (after === null) return <p className={styles.note}>{t("changesEmpty")}</p>;
  const rows = differences(view, after, locale);
  if (rows.length === 0) return <p className={styles.note}>{t("nothingYet")}</p>;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <td />
          <th scope="col">{t("now")}</th>
          <th scope="col">{t("after")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name}>
            <th scope="row">{row.name}</th>
            <td>{row.now}</td>
            <td>{row.after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
