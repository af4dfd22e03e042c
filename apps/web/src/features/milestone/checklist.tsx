"use client";
import type { Milestone } from "@cairn/core/model/milestone";
import type { User } from "@cairn/core/model/user";
import type { GoalView } from "@cairn/core/model/view";
import { formatDay, formatNumber, parseNumber } from "@cairn/text/format";
import { milestoneWords } from "@cairn/text/messages/en/milestone";
import { translatorFor } from "@cairn/text/messages/translator";
import { ArrowDown, ArrowUp, Pencil, Trash2 } from "lucide-react";
import { type FormEvent, useState } from "react";
import { type Step, useMilestones } from "../../data/use-milestones.ts";
import { useT } from "../../messages/language.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { Menu } from "../../ui/menu.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import styles from "./milestone.module.css";

type Props = { view: GoalView; me: User; running: boolean };

/** The steps of a project in the person's own order: each with a day and a weight, if it has one. */
export function Checklist({ view, me, running }: Props) {
  const t = useT(milestoneWords);
  const steps = useMilestones(view, me);
  const [title, setTitle] = useState("");
  const [editing, setEditing] = useState<Milestone | null>(null);
  const today = view.figures.asOf;
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() === "") return;
    steps.add({ title: title.trim(), weight: 1, due: null, doneOn: null });
    setTitle("");
  };
  return (
    <Card title={t("steps")}>
      {view.milestones.length === 0 ? (
        <p className={styles.quiet}>{t("noSteps")}</p>
      ) : (
        <ul className={styles.steps}>
          {view.milestones.map((step, index) => (
            <li key={step.id}>
              <Checkbox
                checked={step.doneOn !== null}
                disabled={!running}
                onChange={(event) => steps.tick(step, event.target.checked ? today : null)}
              >
                {step.title}
              </Checkbox>
              <span className={styles.detail}>{detailText(step, me.locale, today)}</span>
              {running ? (
                <Menu
                  label={t("moreActions", { title: step.title })}
                  items={[
                    { label: t("change"), icon: Pencil, onSelect: () => setEditing(step) },
                    ...(index > 0
                      ? [{ label: t("moveUp"), icon: ArrowUp, onSelect: () => steps.move(step, -1) }]
                      : []),
                    ...(index < view.milestones.length - 1
                      ? [{ label: t("moveDown"), icon: ArrowDown, onSelect: () => steps.move(step, 1) }]
                      : []),
                    { label: t("remove"), icon: Trash2, danger: true, onSelect: () => steps.remove(step) },
                  ]}
                />
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {running ? (
        <form className={styles.add} onSubmit={add}>
          <Field label={t("aNewStep")} labelHidden>
            {(control) => (
              <TextInput
                {...control}
                maxLength={200}
                autoComplete="off"
                placeholder={t("aNewStep")}
                value={title}
                onChange={(event) => setTitle(event.target.value)}
              />
            )}
          </Field>
          <Button type="submit">{t("add")}</Button>
        </form>
      ) : null}
      <Dialog open={editing !== null} onClose={() => setEditing(null)} title={t("changeThisStep")}>
        {editing ? (
          <StepForm
            step={editing}
            view={view}
            locale={me.locale}
            onDone={(part) => {
              steps.edit(editing.id, part);
              setEditing(null);
            }}
          />
        ) : null}
      </Dialog>
    </Card>
  );
}

function StepForm({
  step,
  view,
  locale,
  onDone,
}: {
  step: Milestone;
  view: GoalView;
  locale: string;
  onDone: (part: Step) => void;
}) {
  const t = useT(milestoneWords);
  const [model, setModel] = useState({
    title: step.title,
    due: step.due ?? "",
    doneOn: step.doneOn ?? "",
    weight: formatNumber(step.weight, locale, { grouping: false }),
  });
  const [errors, setErrors] = useState<{ title?: string; weight?: string; doneOn?: string }>({});
  const change = (part: Partial<typeof model>) => setModel({ ...model, ...part });
  const today = view.figures.asOf;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const weight = parseNumber(model.weight, locale);
    const found: typeof errors = {};
    if (model.title.trim() === "") found.title = t("giveItAName");
    if (weight === null || weight <= 0 || weight > 1000) found.weight = t("weightRange", { most: 1000 });
    if (model.doneOn > today) found.doneOn = t("thatDayIsStill");
    if (model.doneOn !== "" && model.doneOn < view.goal.start)
      found.doneOn = t("theGoalStartsOn", { start: formatDay(view.goal.start, locale, today) });
    setErrors(found);
    if (Object.keys(found).length > 0 || weight === null) return;
    onDone({ title: model.title.trim(), weight, due: model.due || null, doneOn: model.doneOn || null });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Field label={t("name")} error={errors.title}>
        {(control) => (
          <TextInput
            {...control}
            maxLength={200}
            value={model.title}
            onChange={(event) => change({ title: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("byWhen")} optional>
        {(control) => (
          <TextInput
            {...control}
            type="date"
            value={model.due}
            onChange={(event) => change({ due: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("doneOn")} optional error={errors.doneOn}>
        {(control) => (
          <TextInput
            {...control}
            type="date"
            min={view.goal.start}
            max={today}
            value={model.doneOn}
            onChange={(event) => change({ doneOn: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("howMuchItCounts")} hint={t("usual")} error={errors.weight}>
        {(control) => (
          <TextInput
            {...control}
            inputMode="decimal"
            value={model.weight}
            onChange={(event) => change({ weight: event.target.value })}
          />
        )}
      </Field>
      <Button variant="primary" type="submit" wide>
        {t("save")}
      </Button>
    </form>
  );
}

function detailText(step: Milestone, locale: string, today: string): string {
  const t = translatorFor(milestoneWords, locale);
  const weight = step.weight === 1 ? "" : t("counts", { weight: formatNumber(step.weight, locale) });
  const day = step.doneOn
    ? t("doneDay", { doneOn: formatDay(step.doneOn, locale, today) })
    : step.due
      ? t("byDay", { due: formatDay(step.due, locale, today) })
      : "";
  return [day, weight].filter((part) => part !== "").join(", ");
}
