"use client";
import { viewGoal } from "@cairn/core/decide/evaluate";
import { changePlan } from "@cairn/core/decide/plan-change";
import { type PlanChange, PlanInput } from "@cairn/core/model/plan";
import type { User } from "@cairn/core/model/user";
import type { GoalView } from "@cairn/core/model/view";
import { DomainError } from "@cairn/core/refusal/error";
import { planWords } from "@cairn/text/messages/en/plan";
import { differences } from "@cairn/text/plan-change-text";
import { fieldTexts } from "@cairn/text/refusal-text";
import { useState } from "react";
import { askingOf } from "../../data/goal-cache.ts";
import { usePlanChange } from "../../data/use-plan.ts";
import { validate } from "../../lib/validate.ts";
import { useT } from "../../messages/language.tsx";
import { fieldErrors } from "../../trpc/error-text.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field, FieldGroup } from "../../ui/field.tsx";
import { Form, type FormErrors, FormFoot } from "../../ui/form.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { modelOfGoal } from "./edit-goal-form.tsx";
import { atFields, type GoalModel, planOf } from "./goal-model.ts";
import { NumberFields } from "./number-fields.tsx";
import styles from "./plan.module.css";
import { RhythmFields } from "./rhythm-fields.tsx";

type Props = { view: GoalView; me: User; onClose: () => void };
type When = "today" | "day" | "past";

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
  const today = view.figures.asOf;
  const [before] = useState(() => modelOfGoal(view, me.locale));
  const [model, setModel] = useState(before);
  const [when, setWhen] = useState<When>("today");
  const [day, setDay] = useState(today);
  const late = view.figures.due !== null && today > view.figures.due;
  const [base, setBase] = useState<PlanChange["base"]>(late ? "here" : "line");
  const [errors, setErrors] = useState<FormErrors>({});
  const plan = usePlanChange(view, me);
  const lined = model.kind === "number" || model.successes !== "";
  const said: Said = { mode: when === "past" ? "correct" : "from", from: when === "day" ? day : today, base };
  const checked = check(view, me, model, said);

  const submit = async () => {
    setErrors(checked.errors);
    if (!checked.change || plan.busy) return;
    try {
      await plan.change(checked.change, t("thePlanIsChanged"));
      onClose();
    } catch (error) {
      setErrors(atFields(fieldErrors(error)));
    }
  };
  const derived = checked.after?.plans.findLast(({ from }) => from <= said.from) ?? null;
  const fields = {
    model,
    change: (part: Partial<GoalModel>) => {
      setModel({ ...model, ...part });
      setErrors({});
    },
    errors,
    locale: me.locale,
    derived,
    part: "plan",
  } as const;
  const rows = checked.after ? differences(view, checked.after, me.locale) : [];
  return (
    <Form errors={errors} onSubmit={() => void submit()} className={styles.form}>
      {model.kind === "number" ? <NumberFields {...fields} /> : <RhythmFields {...fields} />}
      <FieldGroup label={t("whenDoesItHold")}>
        <Segmented
          label={t("whenDoesItHold")}
          value={when}
          onChange={setWhen}
          choices={[
            { value: "today", label: t("fromToday") },
            { value: "day", label: t("fromADay") },
            { value: "past", label: t("correctThePast") },
          ]}
        />
        <p className={styles.note}>{when === "past" ? t("asIfThisHad") : t("whatWasBeforeThat")}</p>
      </FieldGroup>
      {when === "day" ? (
        <Field label={t("firstDayOfThe")} error={errors.from}>
          {(control) => (
            <TextInput
              {...control}
              type="date"
              min={view.goal.start}
              value={day}
              onChange={(event) => event.target.value !== "" && setDay(event.target.value)}
            />
          )}
        </Field>
      ) : null}
      {lined && when !== "past" ? (
        <FieldGroup label={t("whereDoesTheLine")}>
          <Segmented
            label={t("whereDoesTheLine")}
            value={base}
            onChange={setBase}
            choices={[
              { value: "line", label: t("keepTheLine") },
              { value: "here", label: t("startAgainFromHere") },
            ]}
          />
        </FieldGroup>
      ) : null}
      <section aria-labelledby="what-changes" aria-live="polite">
        <h3 id="what-changes" className={styles.head}>
          {t("whatWouldChange")}
        </h3>
        {checked.after === null ? (
          <p className={styles.note}>{t("thisShowsOnceThe")}</p>
        ) : rows.length === 0 ? (
          <p className={styles.note}>{t("nothingYet")}</p>
        ) : (
          <table className={styles.table}>
            <thead>
              <tr>
                <td />
                <th scope="col">{t("now")}</th>
                <th scope="col">{t("after")}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ name, now, after }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{now}</td>
                  <td>{after}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <FormFoot>
        <Button type="submit" variant="primary" busy={plan.busy}>
          {t("changeThePlan")}
        </Button>
        <Button variant="ghost" onClick={onClose}>
          {t("keepIt")}
        </Button>
      </FormFoot>
    </Form>
  );
}

type Said = Pick<PlanChange, "mode" | "from" | "base">;

/** The change as it will be sent and the view it makes: the same decisions as the server's. */
function check(
  view: GoalView,
  me: User,
  model: GoalModel,
  said: Said,
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
