"use client";
import type { ReviewLine } from "@cairn/core/model/review-schema";
import type { User } from "@cairn/core/model/user";
import type { GoalView } from "@cairn/core/model/view";
import type { Day } from "@cairn/core/time/day";
import { reviewWords } from "@cairn/text/messages/en/review";
import { lazy, Suspense } from "react";
import type { useReview } from "../../../data/use-review.ts";
import { GoalStep } from "../../../features/review/goal-step.tsx";
import { NextWeek } from "../../../features/review/next-week.tsx";
import styles from "../../../features/review/review.module.css";
import type { ReviewStep } from "../../../features/review/steps.ts";
import { WeekStep } from "../../../features/review/week-step.tsx";
import { WeekWords } from "../../../features/review/week-words.tsx";
import { WaysBackList } from "../../../features/ways-back/ways-back.tsx";
import { useT } from "../../../messages/language.tsx";
import { Skeleton } from "../../../ui/loading/skeleton.tsx";

const PlanDialog = lazy(() =>
  import("../../../features/goal-form/plan-dialog.tsx").then((file) => ({ default: file.PlanDialog })),
);

type Props = {
  step: ReviewStep;
  views: readonly GoalView[];
  lines: readonly ReviewLine[];
  weekOf: Day;
  /** The evening that the week is looked back from. */
  day: Day;
  today: Day;
  review: ReturnType<typeof useReview>;
  me: User;
};

export function StepBody({ step, views, lines, weekOf, day, today, review, me }: Props) {
  const t = useT(reviewWords);
  switch (step.kind) {
    case "week":
      return <WeekStep views={views} lines={lines} day={day} today={today} me={me} />;
    case "goal": {
      const { id } = step.view.goal;
      return (
        <GoalStep
          key={id}
          view={step.view}
          line={lines.find(({ goalId }) => goalId === id)}
          said={
            review.forecasts.findLast(({ goalId, asOf }) => goalId === id && asOf <= weekOf)?.probability ??
            null
          }
          weekOf={weekOf}
          today={today}
          me={me}
          waysBack={(ways) => <WaysBackList view={step.view} ways={ways} me={me} />}
        />
      );
    }
    case "words":
      return (
        <div className={styles.step}>
          <h2>{t("noteField")}</h2>
          <WeekWords {...review} />
        </div>
      );
    case "next":
      return (
        <Suspense fallback={<Skeleton lines={4} />}>
          <NextWeek
            weekOf={weekOf}
            today={today}
            me={me}
            planDialog={(props) => <PlanDialogOf {...props} me={me} />}
          />
        </Suspense>
      );
  }
}

/** Comes when a plan is to be changed; another goal's is another dialog. */
function PlanDialogOf(props: { view: GoalView; open: boolean; onClose: () => void; me: User }) {
  return (
    <Suspense fallback={null}>
      <PlanDialog key={props.view.goal.id} {...props} />
    </Suspense>
  );
}
