"use client";
import type { User } from "@cairn/core/model/user";
import type { GoalSummary, GoalView } from "@cairn/core/model/view";
import type { WaysBack } from "@cairn/core/model/ways-back-schema";
import { waysBack } from "@cairn/core/views/ways-back";
import { slippedWords } from "@cairn/text/messages/en/slipped";
import { statusText } from "@cairn/text/status-text";
import { type ReactNode, useEffect, useState } from "react";
import { askingOf } from "../../data/goal-cache.ts";
import { useFoundGoal } from "../../data/use-goal.ts";
import { useT } from "../../messages/language.tsx";
import { Card } from "../../ui/layout/card.tsx";
import styles from "./today.module.css";

/** At most one: the goal furthest below its line, with ways back. */
export function SlippedCard({
  goals,
  me,
  children,
}: {
  goals: readonly GoalSummary[];
  me: User;
  /** The ways to choose from. */
  children: (view: GoalView, ways: WaysBack) => ReactNode;
}) {
  const t = useT(slippedWords);
  const [furthest] = goals
    .filter(({ figures }) => figures.status === "off_track" && figures.paceDays !== null)
    .sort((a, b) => (a.figures.paceDays ?? 0) - (b.figures.paceDays ?? 0));
  // Its ways are made from its history, which the server does not send: the first render is as empty as the server's.
  const [isHere, setHere] = useState(false);
  useEffect(() => setHere(true), []);
  const view = useFoundGoal(isHere && furthest ? furthest.goal.id : null);
  if (!furthest || !view) return null;
  const ways = waysBack(view, askingOf(view, me));
  if (!ways || !(ways.more || ways.later || ways.less)) return null;
  const { text } = statusText(furthest, me.locale);
  return (
    <Card title={t("hasSlipped", { title: furthest.goal.title })}>
      <p className={styles.small}>
        {t("waysBackAllFine", {
          standing: text,
          count: [ways.more, ways.later, ways.less].filter(Boolean).length,
        })}
      </p>
      {children(view, ways)}
    </Card>
  );
}
