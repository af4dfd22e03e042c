"use client";
import { planInForce } from "@cairn/core/model/plan-in-force";
import type { User } from "@cairn/core/model/user";
import type { GoalView } from "@cairn/core/model/view";
import { waysBack } from "@cairn/core/views/ways-back";
import { slippedWords } from "@cairn/text/messages/en/slipped";
import { statusText } from "@cairn/text/status-text";
import { askingOf } from "../../data/goal-cache.ts";
import { useT } from "../../messages/language.tsx";
import { Card } from "../../ui/card.tsx";
import { WaysBackList } from "../ways-back/ways-back.tsx";
import styles from "./today.module.css";

/** At most one: the goal furthest below its line, with ways back. */
export function SlippedCard({ views, me }: { views: readonly GoalView[]; me: User }) {
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
      <p className={styles.small}>{t("waysBackAllFine", { standing: text })}</p>
      <WaysBackList view={furthest} ways={ways} me={me} />
    </Card>
  );
}
