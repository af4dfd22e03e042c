"use client";
import type { User } from "@cairn/core/model/user";
import type { GoalSummary, Revised } from "@cairn/core/model/view";
import type { Day } from "@cairn/core/time/day";
import type { TodayList } from "@cairn/core/views/today";
import { todayWords } from "@cairn/text/messages/en/today";
import { TodayLine } from "../../features/quick/today-line.tsx";
import { DaySections } from "../../features/today/day-sections.tsx";
import styles from "../../features/today/today.module.css";
import { useFirstGoal } from "../../features/today/use-first-goal.ts";
import { useKeptFocus } from "../../features/today/use-kept-focus.ts";
import { useSettled } from "../../features/today/use-settled.ts";
import { useT } from "../../messages/language.tsx";
import { lazyWhenIdle } from "../../ui/loading/lazy.tsx";
import { lazyWhenVisible } from "../../ui/loading/lazy-when-visible.tsx";
import { RowDialogs, useRowDialogs } from "./row-dialogs.tsx";
// The looks of what comes later: its HTML is there from the start.
import "../../ui/chart/chart.module.css";
import "../../features/goal-list/goal-list.module.css";

const WeekCard = lazyWhenVisible(() =>
  import("../../features/today/week-card.tsx").then((file) => file.WeekCard),
);
const Histories = lazyWhenIdle(() =>
  import("../../features/today/histories.tsx").then((file) => file.Histories),
);
const Slipped = lazyWhenIdle(() => import("./slipped.tsx").then((file) => file.Slipped));

type Props = {
  goals: readonly Revised<GoalSummary>[];
  reckoned: ReadonlySet<string>;
  now: TodayList<Revised<GoalSummary>>;
  days: { shown: Day; today: Day };
  me: User;
  say: string | undefined;
};

/** The day's goals beneath the line, and the week beside them. */
export function DayColumns({ goals, reckoned, now, days: { shown, today }, me, say }: Props) {
  const t = useT(todayWords);
  const past = shown < today;
  const list = useSettled(now, shown);
  useKeptFocus();
  const fresh = useFirstGoal(goals);
  const { onAsk, ...dialogs } = useRowDialogs();
  return (
    <>
      <div className={styles.columns}>
        <div>
          {past ? null : <TodayLine say={say} />}
          <DaySections
            list={list}
            now={now}
            reckoned={reckoned}
            shown={shown}
            today={today}
            me={me}
            fresh={fresh}
            onAsk={onAsk}
          />
        </div>
        <aside className={styles.rail} aria-label={t("thisWeek")}>
          <WeekCard summaries={goals} shown={shown} today={today} me={me} />
          {past ? null : <Slipped goals={goals} me={me} />}
        </aside>
      </div>
      <RowDialogs {...dialogs} goals={goals} me={me} />
      <Histories list={list} />
    </>
  );
}
