import type { User } from "@cairn/core/model/user";
import type { GoalSummary } from "@cairn/core/model/view";
import { type Day, daysBetween, startOfWeek } from "@cairn/core/time/day";
import { sectionOf, type TodayList } from "@cairn/core/views/today";
import { formatNumber } from "@cairn/text/format";
import { todayWords } from "@cairn/text/messages/en/today";
import type { ReactNode } from "react";
import type { PendingChange } from "../../data/outbox/pending-change.ts";
import { entriesWithPending } from "../../data/outbox/store.ts";
import { useHeld, useOutbox } from "../../data/outbox/use-outbox.ts";
import { useT } from "../../messages/language.tsx";
import styles from "./today.module.css";
import { TodayRow } from "./today-row.tsx";
import type { RowRequest } from "./use-row-acts.ts";

type Props = {
  /** Where each row stands. */
  list: TodayList<GoalSummary>;
  /** Where it belongs by now: a row keeps its place for a moment, and what is said of it holds already. */
  now: TodayList<GoalSummary>;
  /** Goals whose figures are reckoned with what waits. */
  reckoned: ReadonlySet<string>;
  shown: Day;
  today: Day;
  me: User;
  /** The goal that is pointed out. */
  fresh: string | null;
  onAsk: (request: RowRequest) => void;
};

/** The goals of a day: what it asks, what has time, what is done. */
export function DaySections({ list, now, shown, today, me, ...row }: Props) {
  const t = useT(todayWords);
  const past = shown < today;
  const rows = { shown, me, ...row };
  const daysToGo = 7 - daysBetween(startOfWeek(shown, me.weekStart), shown);
  const left = t(past ? "open" : "left", { count: now.today.length });
  if (past && list.today.length + list.week.length + list.done.length === 0)
    return <p className={styles.quiet}>{t("nothingAsked")}</p>;
  return (
    <>
      <Section name="today" title={t(past ? "thisDay" : "today")} note={left}>
        {list.today.length > 0 ? <Rows goals={list.today} {...rows} /> : null}
      </Section>
      <Section name="week" title={t("anyTimeThisWeek")} note={t("daysToGo", { days: daysToGo })}>
        {list.week.length > 0 ? <Rows goals={list.week} {...rows} /> : null}
      </Section>
      <Section name="done" title={t("done")} note={formatNumber(now.done.length, me.locale)}>
        {list.done.length > 0 ? <Rows goals={list.done} {...rows} /> : null}
      </Section>
    </>
  );
}

/** Nothing at all where it would be empty. */
function Section({
  name,
  title,
  note,
  children,
}: {
  name: keyof TodayList<unknown>;
  title: string;
  note: string;
  children: ReactNode;
}) {
  if (!children) return null;
  return (
    <section aria-labelledby={`section-${name}`} className={styles.section}>
      <div className={styles.head}>
        <h2 id={`section-${name}`}>{title}</h2>
        <span>{note}</span>
      </div>
      {children}
    </section>
  );
}

function Rows({
  goals,
  shown,
  me,
  reckoned,
  fresh,
  onAsk,
}: Pick<Props, "shown" | "me" | "reckoned" | "fresh" | "onAsk"> & { goals: readonly GoalSummary[] }) {
  const held = useHeld() !== null;
  const waiting = useOutbox();
  return (
    <ul className={styles.rows}>
      {goals.map((entry) => (
        <TodayRow
          key={entry.goal.id}
          summary={entry}
          me={me}
          // The row may keep its place for a moment; what it says is true at once.
          // Until what it is reckoned with has come, a press is shown by its entry alone.
          done={
            sectionOf(entry) === "done" ||
            (!reckoned.has(entry.goal.id) && isLoggedOn(entry.goal.id, shown, waiting))
          }
          fresh={entry.goal.id === fresh}
          onAsk={onAsk}
          waits={held && waiting.some(({ goalId }) => goalId === entry.goal.id)}
        />
      ))}
    </ul>
  );
}

function isLoggedOn(id: string, day: Day, waiting: readonly PendingChange[]): boolean {
  return entriesWithPending([], waiting, (entry) => entry.goalId === id && entry.day === day).length > 0;
}
