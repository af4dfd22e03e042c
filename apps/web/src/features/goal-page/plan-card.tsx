"use client";
import type { User } from "@cairn/core/model/user";
import type { GoalView } from "@cairn/core/model/view";
import { planWords } from "@cairn/text/messages/en/plan";
import { planRowText, planSpanText } from "@cairn/text/plan-change-text";
import { useT } from "../../messages/language.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/layout/card.tsx";
import styles from "./plan-card.module.css";

type Props = {
  view: GoalView;
  me: User;
  /** Asks for another plan; null where it stands as it is. */
  onChange: (() => void) | null;
};

/** The plan and what it was before, the latest first; changed from here. */
export function PlanCard({ view, me, onChange }: Props) {
  const t = useT(planWords);
  const { plans, figures } = view;
  return (
    <Card
      title={t("thePlan")}
      actions={
        onChange ? (
          <Button size="s" onClick={onChange}>
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
    </Card>
  );
}
