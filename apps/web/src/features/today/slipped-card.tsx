"use client";
import { planInForce } from "@cairn/core/model/plan-in-force";
import type { User } from "@cairn/core/model/user";
import type { GoalView } from "@cairn/core/model/view";
import type { WaysBack } from "@cairn/core/model/ways-back-schema";
import { waysBack } from "@cairn/core/views/ways-back";
import { slippedWords } from "@cairn/text/messages/en/slipped";
import { statusText } from "@cairn/text/status-text";
import type { ReactNode } from "react";
import { askingOf } from "../../data/goal-cache.ts";
import { useT } from "../../messages/language.tsx";
import { Card } from "../../ui/layout/card.tsx";
import styles from "./today.module.css";

/** At most one: the goal furthest below its line, with ways back. */
export function SlippedCard({
  views,
  me,
  children,
}: {
  views: readonly GoalView[];
  me: User;
  /** The ways to choose from. */
  children: (view: GoalView, ways: WaysBack) => ReactNode;
}) {
  const t = useT(slippedWords);
  const [furthest] = views
    .filter(({ figures }) => figures.status === "off_track" && figures.paceDays !== null)
    .sort((a, b) => (a.figures.paceDays ?? 0) - (b.figures.paceDays ?? 0));
  if (!furthest) return null;
  const ways = waysBack(furthest, askingOf(furthest, me));
  if (!ways || !(ways.more || ways.later || ways.less)) return null;
  const plan = planInForce(furthest.plans, furthest.figures.asOf);
  const { text } = statusText(
    { goal: furthest.goal, plan, figures: furthest.figures, recent: [] },
    me.locale,
  );
  return (
    <Card title={t("hasSlipped", { title: furthest.goal.title })}>
      <p className={styles.small}>
        {t("waysBackAllFine", {
          standing: text,
          count: [ways.more, ways.later, ways.less].filter(Boolean).length,
        })}
      </p>
      {children(furthest, ways)}
    </Card>
  );
}
