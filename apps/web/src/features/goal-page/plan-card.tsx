"use client";
import type { User } from "@cairn/core/model/user";
import type { GoalView } from "@cairn/core/model/view";
import { planWords } from "@cairn/text/messages/en/plan";
import { planRowText, planSpanText } from "@cairn/text/plan-change-text";
import { useState } from "react";
import { useT } from "../../messages/language.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { firstInteraction, lazyDialog } from "../../ui/lazy.tsx";
import styles from "../goal-form/plan.module.css";

const PlanDialog = lazyDialog(
  () => import("../goal-form/plan-dialog.tsx").then((file) => file.PlanDialog),
  firstInteraction,
);

/** The plan and what it was before, the latest first; changed from here. */
export function PlanCard({ view, me, running }: { view: GoalView; me: User; running: boolean }) {
  const t = useT(planWords);
  const [open, setOpen] = useState(false);
  const { plans, figures } = view;
  return (
    <Card
      title={t("thePlan")}
      actions={
        running ? (
          <Button size="s" onClick={() => setOpen(true)}>
            {t("changeThePlan")}
          </Button>
        ) : null
      }
    >
      <ol className={styles.history}>
        {plans.toReversed().map((plan, index) => (
          <li key={plan.from}>
            <time dateTime={plan.from}>
              {planSpanText(plan.from, plans[plans.length - index]?.from ?? null, figures.asOf, me.locale)}
            </time>
            <span>{planRowText(view, plan, me.locale)}</span>
          </li>
        ))}
      </ol>
      <PlanDialog open={open} onClose={() => setOpen(false)} view={view} me={me} />
    </Card>
  );
}
