"use client";
import type { User } from "@cairn/core/model/user";
import type { GoalView } from "@cairn/core/model/view";
import type { Day } from "@cairn/core/time/day";
import { formatDay } from "@cairn/text/format";
import { goalWords } from "@cairn/text/messages/en/goal";
import { useState } from "react";
import { useT } from "../../messages/language.tsx";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/form/field.tsx";
import { TextInput } from "../../ui/form/text-input.tsx";
import { Card } from "../../ui/layout/card.tsx";
import styles from "./goal-page.module.css";

/** Done or not, and on which day. */
export function OutcomeCard({
  view: { goal, figures },
  me,
  onDone,
}: {
  view: GoalView;
  me: User;
  onDone: (day: Day | null) => void;
}) {
  const t = useT(goalWords);
  const [day, setDay] = useState(figures.asOf);
  const wrong =
    day > figures.asOf
      ? t("dayInFuture")
      : day < goal.start
        ? t("beforeStart", { start: formatDay(goal.start, me.locale, figures.asOf) })
        : undefined;
  if (goal.doneOn)
    return (
      <Card title={t("done")}>
        <p className={styles.quiet}>
          {t("since", { doneOn: formatDay(goal.doneOn, me.locale, figures.asOf) })}
        </p>
        <Button onClick={() => onDone(null)}>{t("takeItBack")}</Button>
      </Card>
    );
  return (
    <Card title={t("isItDone")}>
      <div className={styles.close}>
        <Field label={t("doneOn")} error={wrong}>
          {(control) => (
            <TextInput
              {...control}
              type="date"
              min={goal.start}
              max={figures.asOf}
              value={day}
              onChange={(event) => event.target.value !== "" && setDay(event.target.value)}
            />
          )}
        </Field>
        <Button variant="primary" disabled={wrong !== undefined} onClick={() => onDone(day)}>
          {t("markDone")}
        </Button>
      </div>
    </Card>
  );
}
