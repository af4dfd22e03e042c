"use client";
import { periodsOf } from "@cairn/core/figures/cadence";
import { bestStreaks, type StreakRun } from "@cairn/core/views/best-streaks";
import { type DueByTable, dueByTable, type SafeDay, safeDay } from "@cairn/core/views/due-by";
import { type Share, sharesOf } from "@cairn/core/views/shares";
import { unitOf } from "@cairn/text/amount-text";
import { dueByText, safeDayText, shareText, streakRunText } from "@cairn/text/at-once-text";
import { formatDays, formatLongDay } from "@cairn/text/format";
import { atOnceWords } from "@cairn/text/messages/en/at-once";
import { askingOf } from "../../data/goal-cache.ts";
import { useT } from "../../messages/language.tsx";
import { Bar } from "../../ui/bar.tsx";
import { Card } from "../../ui/layout/card.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import styles from "./goal-page.module.css";
import type { GoalPart } from "./goal-part.ts";

type Props = GoalPart & { running: boolean };

/** What the next days ask, how week, month and year stand, and the best streaks: each where there is something to say. */
export function AtOnce({ view, me, running }: Props) {
  const asking = askingOf(view, me);
  const table = running ? dueByTable(view, asking) : null;
  const shares = running ? sharesOf(view, asking) : [];
  const streaks = bestStreaks(periodsOf(view, asking), view.figures.asOf);
  if (!table && shares.length === 0 && streaks.length === 0) return null;
  return (
    <div className={styles.atOnce}>
      {table ? <NextDays view={view} me={me} table={table} safe={safeDay(view, asking)} /> : null}
      {shares.length > 0 ? <Shares view={view} me={me} shares={shares} /> : null}
      {streaks.length > 0 ? <BestStreaks view={view} me={me} streaks={streaks} /> : null}
    </div>
  );
}

function NextDays({ view, me, table, safe }: GoalPart & { table: DueByTable; safe: SafeDay | null }) {
  const t = useT(atOnceWords);
  const unit = unitOf(view.goal.measure, me.locale);
  const today = view.figures.asOf;
  return (
    <Card title={t("nextDays")}>
      <table className={styles.asked}>
        <caption>
          <VisuallyHidden>{t("nextDaysOf", { title: view.goal.title })}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t("day")}</th>
            <th scope="col">{t(table.kind === "level" ? "level" : "toDo")}</th>
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.day}>
              <th scope="row">{formatLongDay(row.day, me.locale, today)}</th>
              <td>{dueByText(row, table.kind, unit)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {safe ? <p className={styles.safe}>{safeDayText(safe, unit, today)}</p> : null}
    </Card>
  );
}

function Shares({ view, me, shares }: GoalPart & { shares: readonly Share[] }) {
  const t = useT(atOnceWords);
  const unit = unitOf(view.goal.measure, me.locale);
  return (
    <Card title={t("spans")}>
      <ul className={styles.shares}>
        {shares.map((share) => (
          <li key={share.span}>
            <span>{t(`span.${share.span}`)}</span>
            <span>{shareText(share, unit)}</span>
            <Bar value={share.asked > 0 ? share.done / share.asked : 0} colour={view.goal.colour} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function BestStreaks({ view, me, streaks }: GoalPart & { streaks: readonly StreakRun[] }) {
  const t = useT(atOnceWords);
  return (
    <Card title={t("bestStreaks")}>
      <ol className={styles.streaks}>
        {streaks.map((run) => (
          <li key={run.from}>
            <span>{streakRunText(run, me.locale)}</span>
            <span>{formatDays(run.from, run.to, me.locale, view.figures.asOf)}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
