"use client";
import type { Plan } from "@cairn/core/model/plan";
import type { Day } from "@cairn/core/time/day";
import { Log } from "../../../../features/check-in/log.tsx";
import { Children } from "../../../../features/goal-page/children.tsx";
import styles from "../../../../features/goal-page/goal-page.module.css";
import type { GoalPart } from "../../../../features/goal-page/goal-part.ts";
import { PlanCard } from "../../../../features/goal-page/plan-card.tsx";
import { Checklist } from "../../../../features/milestone/checklist.tsx";
import { GoalPauses } from "../../../../features/pause/goal-pauses.tsx";
import { lazyWhenVisible } from "../../../../ui/loading/lazy-when-visible.tsx";

const LineChartCard = lazyWhenVisible(() =>
  import("../../../../features/goal-page/line-chart-card.tsx").then((file) => file.LineChartCard),
);
const StrengthChart = lazyWhenVisible(() =>
  import("../../../../features/goal-page/strength-chart.tsx").then((file) => file.StrengthChart),
);
const DaysChart = lazyWhenVisible(() =>
  import("../../../../features/goal-page/days-chart.tsx").then((file) => file.DaysChart),
);
const WeeksChart = lazyWhenVisible(() =>
  import("../../../../features/goal-page/weeks-chart.tsx").then((file) => file.WeeksChart),
);
const AtOnce = lazyWhenVisible(() =>
  import("../../../../features/goal-page/at-once.tsx").then((file) => file.AtOnce),
);

type Props = GoalPart & {
  plan: Plan;
  running: boolean;
  /** Whether days are logged for it. */
  logs: boolean;
  /** A day of the calendar was pressed. */
  onPick: (day: Day) => void;
  /** Another plan is asked for. */
  onPlan: () => void;
};

/** What a goal is made of, its pictures, its plan, its pauses and its log. */
export function GoalDetails({ view, me, plan, running, logs, onPick, onPlan }: Props) {
  const { goal } = view;
  return (
    <div className={styles.charts}>
      {goal.measure.kind === "checklist" ? <Checklist view={view} me={me} running={running} /> : null}
      {goal.measure.kind === "objective" ? <Children view={view} me={me} running={running} /> : null}
      {goal.deletedAt ? null : (
        <>
          <LineChartCard view={view} plan={plan} me={me} />
          <StrengthChart view={view} me={me} />
        </>
      )}
      {logs ? (
        <div className={styles.two}>
          <DaysChart view={view} me={me} onPick={running ? onPick : undefined} />
          <WeeksChart view={view} me={me} />
        </div>
      ) : null}
      {logs ? <AtOnce view={view} me={me} running={running} /> : null}
      <PlanCard view={view} me={me} onChange={running ? onPlan : null} />
      <GoalPauses view={view} me={me} running={running} />
      {logs ? <Log view={view} me={me} running={goal.deletedAt === null} /> : null}
    </div>
  );
}
