"use client";
import type { ReviewNext } from "@cairn/core/model/review-schema";
import type { User } from "@cairn/core/model/user";
import type { GoalView } from "@cairn/core/model/view";
import { addDays, type Day, startOfWeek } from "@cairn/core/time/day";
import { reviewNext } from "@cairn/core/views/review";
import { amountText, type Unit, unitOf } from "@cairn/text/amount-text";
import { formatDay } from "@cairn/text/format";
import { nextWeekWords } from "@cairn/text/messages/en/next-week";
import type { Translator } from "@cairn/text/messages/translator";
import Link from "next/link";
import { type ReactNode, useState } from "react";
import { useReviewGoals } from "../../data/use-goal.ts";
import { paths } from "../../lib/paths.ts";
import { useT } from "../../messages/language.tsx";
import { Button } from "../../ui/button.tsx";
import styles from "./review.module.css";

type PlanDialogProps = { view: GoalView; open: boolean; onClose: () => void };

/** What the week after asks of each goal, and the way to change it: a changed plan is saved at once. */
export function NextWeek({
  weekOf,
  today,
  me,
  planDialog,
}: {
  weekOf: Day;
  today: Day;
  me: User;
  /** Where a plan is changed. */
  planDialog: (props: PlanDialogProps) => ReactNode;
}) {
  const t = useT(nextWeekWords);
  // As of now, also where a week that is over is looked back on: a plan is changed from today.
  const views = useReviewGoals(startOfWeek(today, me.weekStart));
  const [changing, setChanging] = useState<{ goalId: string; open: boolean } | null>(null);
  const lines = reviewNext(views, weekOf, { today, weekStart: me.weekStart });
  const [from, to] = [addDays(weekOf, 7), addDays(weekOf, 13)];
  const viewOf = (goalId: string) => views.find(({ goal }) => goal.id === goalId);
  const changed = changing ? viewOf(changing.goalId) : undefined;
  return (
    <div className={styles.step}>
      <h2>{t("title")}</h2>
      <p className={styles.quiet}>
        {lines.length === 0
          ? t("nothing")
          : t("asks", { from: formatDay(from, me.locale, today), to: formatDay(to, me.locale, today) })}
      </p>
      {lines.length === 0 ? null : (
        <ul className={styles.lines}>
          {lines.map((line) => {
            const view = viewOf(line.goalId);
            return view ? (
              <NextLine
                key={line.goalId}
                line={line}
                unit={unitOf(view.goal.measure, me.locale)}
                onChange={() => setChanging({ goalId: line.goalId, open: true })}
              />
            ) : null;
          })}
        </ul>
      )}
      {lines.length > 0 ? <p className={styles.quiet}>{t("saved")}</p> : null}
      {changed && changing
        ? planDialog({
            view: changed,
            open: changing.open,
            onClose: () => setChanging({ ...changing, open: false }),
          })
        : null}
    </div>
  );
}

function NextLine({ line, unit, onChange }: { line: ReviewNext; unit: Unit; onChange: () => void }) {
  const t = useT(nextWeekWords);
  return (
    <li>
      <Link href={paths.goal(line.goalId)} className={styles.link}>
        {line.title}
      </Link>
      <span>
        {nextText(line, unit, t)}{" "}
        <Button size="s" variant="ghost" aria-label={t("changeOf", { title: line.title })} onClick={onChange}>
          {t("change")}
        </Button>
      </span>
    </li>
  );
}

/** In a finished review: what the week after asked, as it was then. */
export function AskedNext({ next, locale }: { next: readonly ReviewNext[]; locale: string }) {
  const t = useT(nextWeekWords);
  if (next.length === 0) return null;
  return (
    <>
      <h3>{t("asked")}</h3>
      <ul className={styles.lines}>
        {next.map((line) => (
          <li key={line.goalId}>
            <Link href={paths.goal(line.goalId)} className={styles.link}>
              {line.title}
            </Link>
            <span>{nextText(line, { unit: line.unit, step: 0.01, locale }, t)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** "9.6 km", "3 times", "At most 14 coffees", "7 h on average", "72.4 kg when it ends". */
function nextText(
  { kind, amount, bound }: ReviewNext,
  unit: Unit,
  t: Translator<typeof nextWeekWords>,
): string {
  // A level without a unit is a number, and no times.
  const words =
    kind === "amount" && unit.unit === "" ? t("times", { count: amount }) : amountText(amount, unit);
  if (kind === "mean") return t("mean", { amount: words });
  if (kind === "level") return t("level", { amount: words });
  return bound === "upper" ? t("room", { amount: words }) : t("amount", { amount: words });
}
