"use client";
import type { Milestone } from "@cairn/core/model/milestone";
import type { User } from "@cairn/core/model/user";
import type { GoalView } from "@cairn/core/model/view";
import type { Day } from "@cairn/core/time/day";
import { formatDay, formatNumber } from "@cairn/text/format";
import { milestoneWords } from "@cairn/text/messages/en/milestone";
import { translatorFor } from "@cairn/text/messages/translator";
import { ArrowDown, ArrowUp, Pencil, Trash2 } from "lucide-react";
import { type FormEvent, useState } from "react";
import { type Step, useMilestones } from "../../data/use-milestones.ts";
import { useT } from "../../messages/language.tsx";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/form/checkbox.tsx";
import { Field } from "../../ui/form/field.tsx";
import { TextInput } from "../../ui/form/text-input.tsx";
import { Card } from "../../ui/layout/card.tsx";
import { Dialog } from "../../ui/overlay/dialog.tsx";
import { Menu } from "../../ui/overlay/menu.tsx";
import styles from "./milestone.module.css";
import { StepForm } from "./step-form.tsx";

type Props = { view: GoalView; me: User; running: boolean };

/** The steps of a project in the person's own order: each with a day and a weight, if it has one. */
export function Checklist({ view, me, running }: Props) {
  const t = useT(milestoneWords);
  const steps = useMilestones(view, me);
  const [editing, setEditing] = useState<Milestone | null>(null);
  return (
    <Card title={t("steps")}>
      {view.milestones.length === 0 ? (
        <p className={styles.quiet}>{t("noSteps")}</p>
      ) : (
        <ul className={styles.steps}>
          {view.milestones.map((step, index) => (
            <StepRow
              key={step.id}
              step={step}
              steps={steps}
              locale={me.locale}
              today={view.figures.asOf}
              running={running}
              first={index === 0}
              last={index === view.milestones.length - 1}
              onEdit={() => setEditing(step)}
            />
          ))}
        </ul>
      )}
      {running ? <NewStep onAdd={steps.add} /> : null}
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

type RowProps = {
  step: Milestone;
  steps: ReturnType<typeof useMilestones>;
  locale: string;
  today: Day;
  running: boolean;
  first: boolean;
  last: boolean;
  onEdit: () => void;
};

function StepRow({ step, steps, locale, today, running, first, last, onEdit }: RowProps) {
  const t = useT(milestoneWords);
  const up = { label: t("moveUp"), icon: ArrowUp, onSelect: () => steps.move(step, -1) };
  const down = { label: t("moveDown"), icon: ArrowDown, onSelect: () => steps.move(step, 1) };
  return (
    <li>
      <Checkbox
        checked={step.doneOn !== null}
        disabled={!running}
        onChange={(event) => steps.tick(step, event.target.checked ? today : null)}
      >
        {step.title}
      </Checkbox>
      <span className={styles.detail}>{detailText(step, locale, today)}</span>
      {running ? (
        <Menu
          label={t("moreActions", { title: step.title })}
          items={[
            { label: t("change"), icon: Pencil, onSelect: onEdit },
            ...(first ? [] : [up]),
            ...(last ? [] : [down]),
            { label: t("remove"), icon: Trash2, danger: true, onSelect: () => steps.remove(step) },
          ]}
        />
      ) : null}
    </li>
  );
}

function NewStep({ onAdd }: { onAdd: (step: Step) => void }) {
  const t = useT(milestoneWords);
  const [title, setTitle] = useState("");
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() === "") return;
    onAdd({ title: title.trim(), weight: 1, due: null, doneOn: null });
    setTitle("");
  };
  return (
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
