"use client";
import type { Day } from "@cairn/core/time/day";
import type { YearGoal } from "@cairn/core/views/year";
import { amountText } from "@cairn/text/amount-text";
import { formatDay, formatMonth } from "@cairn/text/format";
import { yearWords } from "@cairn/text/messages/en/year";
import type { Translator } from "@cairn/text/messages/translator";
import { periodsText } from "@cairn/text/plan-text";
import Link from "next/link";
import { useMe } from "../../data/use-user.ts";
import { paths } from "../../lib/paths.ts";
import { useT } from "../../messages/language.tsx";
import { trpc } from "../../trpc/client.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Bars } from "../../ui/chart/bars.tsx";
import { Cairn } from "../../ui/chart/cairn.tsx";
import { ChartCard } from "../../ui/chart/chart-card.tsx";
import { Crosshair } from "../../ui/chart/crosshair.tsx";
import { Card } from "../../ui/layout/card.tsx";
import { PageHeader } from "../../ui/layout/page-header.tsx";
import styles from "./review.module.css";

/** Stones that a cairn is drawn with. */
const CAIRN = 9;

type Words = Translator<typeof yearWords>;

/** A year over all goals: its months, what each goal brought, and the longest streak. All figures are counts of entries. */
export function YearScreen({ year, today }: { year: number; today: Day }) {
  const me = useMe();
  const t = useT(yearWords);
  const [data] = trpc.review.year.useSuspenseQuery({ year });
  const { stones, days, best } = data;
  const months = data.months.map((month, index) => {
    const first = `${year}-${String(index + 1).padStart(2, "0")}-01`;
    return { ...month, first, name: formatMonth(first, me.locale, "long") };
  });
  const laid = data.goals.slice(0, CAIRN);
  const come = months.filter(({ first }) => first <= today);
  const monthSays = (index: number) => {
    const month = come[index];
    return month ? t("monthSays", { month: month.name, stones: month.stones, days: month.days }) : "";
  };
  return (
    <>
      <PageHeader
        title={String(year)}
        lede={t("lede", { stones, days })}
        actions={
          <nav aria-label={t("years")} className={styles.weeks}>
            <ButtonLink size="s" variant="ghost" href={paths.review()}>
              {t("toReview")}
            </ButtonLink>
            <ButtonLink size="s" variant="ghost" href={paths.year(year - 1)}>
              {t("before")}
            </ButtonLink>
            {`${year + 1}-01-01` <= today ? (
              <ButtonLink size="s" variant="ghost" href={paths.year(year + 1)}>
                {t("after")}
              </ButtonLink>
            ) : null}
          </nav>
        }
      />
      {stones === 0 ? (
        <p className={styles.quiet}>{t("nothing")}</p>
      ) : (
        <div className={styles.year}>
          <Card title={t("cairn", { year: String(year) })}>
            <div className={styles.cairn}>
              <Cairn
                label={t("cairnLabel", { goals: laid.length })}
                stones={laid.map(({ goalId, colour }) => ({ key: goalId, colour }))}
              />
            </div>
            <p className={styles.quiet}>{t("cairnNote")}</p>
            {best ? (
              <p>
                {t("best", { title: best.title, streak: periodsText(best.cadence, best.best, me.locale) })}
              </p>
            ) : null}
          </Card>
          <ChartCard
            title={t("months")}
            table={{
              caption: t("monthsTitle", { year: String(year) }),
              columns: [t("month"), t("stones"), t("days")],
              rows: come.map((month) => [month.name, String(month.stones), String(month.days)]),
              file: () => come.map((month) => [month.first, month.stones, month.days]),
            }}
          >
            <Crosshair
              label={t("monthsLabel")}
              count={come.length}
              initial={come.length - 1}
              stride={1}
              say={monthSays}
              locate={(share) => Math.min(come.length - 1, Math.max(0, Math.floor(share * come.length)))}
            >
              {(marked) => (
                <Bars
                  title={t("monthsTitle", { year: String(year) })}
                  description={monthSays(come.length - 1)}
                  colour="spruce"
                  bars={come.map(({ first, stones: count }) => ({
                    key: first,
                    value: count,
                    label: String(count),
                    needed: null,
                    running: first.slice(0, 7) === today.slice(0, 7),
                  }))}
                  ends={[
                    formatMonth(come[0]?.first ?? today, me.locale, "short"),
                    come.length > 1 ? formatMonth(come.at(-1)?.first ?? today, me.locale, "short") : "",
                  ]}
                  marked={marked}
                  broad
                />
              )}
            </Crosshair>
          </ChartCard>
          <section aria-labelledby="year-goals" className={styles.yearGoals}>
            <h2 id="year-goals">{t("goals")}</h2>
            <ul className={styles.lines}>
              {data.goals.map((goal) => (
                <li key={goal.goalId}>
                  <Link href={paths.goal(goal.goalId)} className={styles.link}>
                    {goal.title}
                  </Link>
                  <span>{goalText(goal, me.locale, today, t)}</span>
                </li>
              ))}
            </ul>
          </section>
        </div>
      )}
    </>
  );
}

/** "512.4 km in all. 101 entries on 98 days. Best streak 12 weeks. Reached on 5 December." */
function goalText(goal: YearGoal, locale: string, today: Day, t: Words): string {
  const { entries, days, streak, reachedOn } = goal;
  return [
    totalText(goal, locale, t),
    t("counted", { entries, days }),
    ...(streak ? [t("streak", { streak: periodsText(streak.cadence, streak.best, locale) })] : []),
    ...(reachedOn ? [t("reached", { day: formatDay(reachedOn, locale, today) })] : []),
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

function totalText({ total, unit, step }: YearGoal, locale: string, t: Words): string {
  const text = (value: number) => amountText(value, { unit, step, locale });
  switch (total.kind) {
    case "count":
      // Each entry counts as one: their number says it.
      return "";
    case "sum":
      return t("sum", { amount: text(total.amount) });
    case "mean":
      return t("mean", { amount: text(total.amount) });
    case "moved":
      return t("moved", { from: text(total.from), to: text(total.to) });
    case "best":
      return t("bestValue", { amount: text(total.amount) });
  }
}
