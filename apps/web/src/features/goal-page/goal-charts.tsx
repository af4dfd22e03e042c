"use client";
import type { User } from "@cairn/core/model/user";
import type { GoalView } from "@cairn/core/model/view";
import { addDays, type Day, isoWeekday } from "@cairn/core/time/day";
import { heatSeries } from "@cairn/core/views/heat";
import { lineSeries } from "@cairn/core/views/line-chart";
import { strengthChart } from "@cairn/core/views/strength-chart";
import type { TodayItem } from "@cairn/core/views/today";
import { weekSeries } from "@cairn/core/views/weeks";
import { amountText, numberText, ofText, type Unit, unitOf } from "@cairn/text/amount-text";
import { daySquareText, lineDescription, pointSentence } from "@cairn/text/chart-text";
import { formatDay, formatMonth, formatPercent, formatShortDay, formatWeekday } from "@cairn/text/format";
import { chartWords } from "@cairn/text/messages/en/chart";
import { shortText } from "@cairn/text/short-text";
import { useState } from "react";
import { askingOf } from "../../data/goal-cache.ts";
import { useT } from "../../messages/language.tsx";
import { Bars } from "../../ui/chart/bars.tsx";
import { Calendar } from "../../ui/chart/calendar.tsx";
import { ChartCard } from "../../ui/chart/chart-card.tsx";
import { Crosshair } from "../../ui/chart/crosshair.tsx";
import { CURVE_EDGES, Curve } from "../../ui/chart/curve.tsx";
import { LINE_CHART_EDGES, LineChart } from "../../ui/chart/line-chart.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import styles from "./goal-page.module.css";

type Props = { view: GoalView; plan: TodayItem["plan"]; me: User };
type TickUnit = "day" | "month" | "year";

/** Where the charts are drawn for a narrow place (chart.module.css). */
const NARROW = 980;
/** Letters. */
const LONG_UNIT = 10;
const tickText = (locale: string, today: Day) => (day: Day, unit: TickUnit) => {
  if (unit === "year") return day.slice(0, 4);
  return unit === "month"
    ? formatMonth(day, locale, "short")
    : formatDay(day, locale, today).replace(/\s\d{4}$/, "");
};
/** A long unit would not fit beside a point; it stands in the figures above. */
const labelText = (value: number, unit: Unit) =>
  unit.unit.length > LONG_UNIT ? shortText(value, unit) : amountText(value, unit);
/** The point nearest to a share of the width, between the plot's edges. */
const nearest =
  (edges: Record<"desk" | "mobile", readonly [number, number]>, count: number) => (share: number) => {
    const [from, to] = edges[window.innerWidth > NARROW ? "desk" : "mobile"];
    const at = Math.round(((share - from) / (to - from)) * (count - 1));
    return Math.min(count - 1, Math.max(0, at));
  };

/** The burn-up: what was done against the line, and where it leads. */
export function LineChartCard({ view, plan, me }: Props) {
  const t = useT(chartWords);
  const [range, setRange] = useState<"all" | "90">("all");
  const series = lineSeries(view, askingOf(view, me));
  if (!series || series.points.length < 2) return null;
  const { goal, figures } = view;
  const unit = unitOf(goal.measure, me.locale);
  const today = figures.asOf;
  const at = series.points.findIndex((point) => point.day === today);
  const long = series.points.length > 120;
  const near = range === "90" && long;
  const first = near ? Math.max(0, (at === -1 ? series.points.length : at + 1) - 90) : 0;
  const points = series.points.slice(first, near ? first + 120 : undefined);
  const last = points.at(-1)?.day ?? today;
  const fan = series.fan.filter((point) => point.day <= last);
  const direction = series.target >= series.startValue ? 1 : -1;
  const listed = { goal, plan, figures, recent: view.days };
  const initial = Math.max(
    0,
    points.findIndex((point) => point.day === today),
  );
  const sentence = (index: number) => {
    const point = points[index];
    return point ? pointSentence(point, direction, unit, today) : "";
  };
  const started = view.days.some((day) => day.count > 0);
  return (
    <ChartCard
      title={t("againstTheLine")}
      quietTitle
      legend={
        <>
          <span>
            <svg width="22" height="10" aria-hidden>
              <path d="M0 5h22" stroke={`var(--g-${goal.colour})`} strokeWidth="2.5" />
            </svg>
            {t("done")}
          </span>
          <span>
            <svg width="24" height="10" aria-hidden>
              <path d="M0 5h24" stroke="var(--ink-3)" strokeWidth="1.75" strokeDasharray="7 4" />
            </svg>
            {t("theLine")}
          </span>
          {fan.length > 1 ? (
            <span>
              <svg width="22" height="12" aria-hidden>
                <rect width="22" height="12" rx="3" fill={`var(--g-${goal.colour})`} opacity=".25" />
              </svg>
              {t("forecast")}
            </span>
          ) : null}
        </>
      }
      actions={
        long ? (
          <Segmented
            label={t("range")}
            value={range}
            onChange={setRange}
            choices={[
              { value: "90", label: t("ninetyDays") },
              { value: "all", label: t("all") },
            ]}
          />
        ) : null
      }
      table={{
        caption: t("eveningsAgainstTheLine", { title: goal.title }),
        columns: [t("dayColumn"), t("done"), t("theLine")],
        rows: points
          .filter(
            (point, index) =>
              points.length <= 62 || index % 7 === 0 || point.day === today || point.day === last,
          )
          .map((point) => [
            formatDay(point.day, me.locale, today),
            point.current === null ? "" : amountText(point.current, unit),
            point.line === null ? "" : amountText(point.line, unit),
          ]),
        file: () => series.points.map(({ day, current, line }) => [day, current, line]),
      }}
    >
      <Crosshair
        label={t("theChartDayBy")}
        count={points.length}
        initial={initial}
        say={sentence}
        locate={nearest(LINE_CHART_EDGES, points.length)}
      >
        {(marked) => (
          <LineChart
            title={t("goalAgainstTheLine", { title: goal.title })}
            description={lineDescription(listed, me.locale)}
            colour={goal.colour}
            points={points}
            fan={fan}
            startValue={series.startValue}
            target={series.target}
            today={today}
            likely={series.likely}
            changes={series.changes
              .map((change) => change.day)
              .filter((day) => day >= (points[0]?.day ?? day))}
            marked={marked}
            labels={{
              today: figures.current === null ? "" : t("today", { amount: labelText(figures.current, unit) }),
              target: labelText(series.target, unit),
              likely: series.likely ? t("likely", { day: formatDay(series.likely, me.locale, today) }) : null,
              axis: (value) => shortText(value, { ...unit, step: Math.min(unit.step, 0.01) }),
              tick: tickText(me.locale, today),
            }}
          />
        )}
      </Crosshair>
      {started ? null : <p className={styles.quiet}>{t("yourFirstEntryStarts")}</p>}
    </ChartCard>
  );
}

/** A habit's strength, day by day. */
export function StrengthChart({ view, me }: Props) {
  const t = useT(chartWords);
  const series = strengthChart(view, askingOf(view, me));
  if (!series || series.values.length < 2) return null;
  const { goal, figures } = view;
  const today = figures.asOf;
  const percent = (share: number) => formatPercent(share, me.locale);
  const dayOf = (index: number) => addDays(series.from, index);
  const pointText = (index: number) =>
    t("strengthOn", {
      day: formatDay(dayOf(index), me.locale, today),
      share: percent(series.values[index] ?? 0),
    });
  const now = series.values.at(-1) ?? 0;
  const weekAgo = series.values.at(-8);
  const change = weekAgo === undefined ? "" : ` ${t("weekBefore", { share: percent(weekAgo) })}`;
  return (
    <ChartCard
      title={t("strength")}
      table={{
        caption: t("strengthOfGoal", { title: goal.title }),
        columns: [t("dayColumn"), t("strength")],
        rows: series.values.flatMap((value, index) =>
          series.values.length <= 62 || index % 7 === 0 || index === series.values.length - 1
            ? [[formatDay(dayOf(index), me.locale, today), percent(value)]]
            : [],
        ),
        file: () => series.values.map((value, index) => [dayOf(index), Number(value.toFixed(4))]),
      }}
    >
      <p className={styles.quiet}>{`${t("grows", { share: percent(now) })}${change}`}</p>
      <Crosshair
        label={t("strengthDayByDay")}
        count={series.values.length}
        initial={series.values.length - 1}
        say={pointText}
        locate={nearest(CURVE_EDGES, series.values.length)}
      >
        {(marked) => (
          <Curve
            title={t("strengthOf", { title: goal.title })}
            description={`${t("standsAt", { share: percent(now) })}${change}`}
            colour={goal.colour}
            from={series.from}
            values={series.values}
            tick={tickText(me.locale, today)}
            percent={percent}
            marked={marked}
          />
        )}
      </Crosshair>
    </ChartCard>
  );
}

/** A year of days; pressing one logs for it. */
export function DaysChart({ view, me, onPick }: Props & { onPick: ((day: Day) => void) | undefined }) {
  const t = useT(chartWords);
  const days = heatSeries(view, askingOf(view, me), 53);
  const { goal, figures } = view;
  const unit = unitOf(goal.measure, me.locale);
  const today = figures.asOf;
  const pointText = (index: number) => {
    const day = days[index];
    return day ? daySquareText(day, unit, today) : "";
  };
  const logged = days.filter((day) => day.amount !== null);
  const rests = days.filter((day) => day.state === "rest" || day.state === "paused").length;
  const pick = (index: number) => {
    const day = days[index];
    if (day && day.day <= today && day.day >= goal.start) onPick?.(day.day);
  };
  const first = days[0]?.day ?? today;
  return (
    <ChartCard
      title={t("days")}
      table={{
        caption: t("daysWithAnEntry", { title: goal.title }),
        columns: [t("dayColumn"), t("logged")],
        rows: logged
          .toReversed()
          .map((day) => [
            formatDay(day.day, me.locale, today),
            day.amount === null ? "" : amountText(day.amount, unit),
          ]),
        file: () => logged.map(({ day, amount }) => [day, amount]),
      }}
    >
      <Crosshair
        label={t("daysArrowKeysUp")}
        count={days.length}
        initial={Math.max(
          0,
          days.findIndex((day) => day.day === today),
        )}
        say={pointText}
        wide
        onPick={onPick ? pick : undefined}
      >
        {(marked) => (
          <Calendar
            title={t("theDaysOfA", { title: goal.title })}
            description={t("daysAndRests", { count: logged.length, rests })}
            colour={goal.colour}
            days={days}
            weekdays={[0, 1, 2, 3, 4, 5, 6].map((row) =>
              row % 2 === 0 && row < 5
                ? formatWeekday(isoWeekday(addDays(first, row)), me.locale, "short")
                : "",
            )}
            month={(day) => formatMonth(day, me.locale, "short")}
            name={(day) => daySquareText(day, unit, today)}
            marked={marked}
            today={today}
            onPick={onPick ? pick : undefined}
          />
        )}
      </Crosshair>
      <p className={styles.scale} data-colour={goal.colour}>
        <span aria-hidden>{t("less")}</span>
        {[0, 1, 2, 3, 4].map((level) => (
          <i key={level} data-level={level} aria-hidden />
        ))}
        <span aria-hidden>{t("more")}</span>
        {rests > 0 ? <span>{t("stripedDaysWereRest")}</span> : null}
      </p>
    </ChartCard>
  );
}

/** Weeks against what each one asked. */
export function WeeksChart({ view, me }: Props) {
  const t = useT(chartWords);
  const weeks = weekSeries(view, askingOf(view, me), 26);
  if (weeks.length === 0) return null;
  const { goal, figures } = view;
  const unit = unitOf(goal.measure, me.locale);
  const today = figures.asOf;
  const shown = weeks.slice(-8);
  const pointText = (index: number) => {
    const week = shown[index];
    if (!week) return "";
    const when = week.running ? t("thisWeek") : t("weekOf", { day: formatDay(week.from, me.locale, today) });
    const done = amountText(week.done, unit);
    if (week.needed === null) return t("week", { when, done });
    if (week.bound === "upper")
      return t("weekLimit", {
        when,
        done: numberText(week.done, unit),
        most: amountText(week.needed, unit),
      });
    return t("week", { when, done: ofText(week.done, week.needed, unit) });
  };
  return (
    <ChartCard
      title={t("weeks")}
      table={{
        caption: t("weeksOfGoal", { title: goal.title }),
        columns: [t("weekOfColumn"), t("done"), t("asked")],
        rows: weeks
          .toReversed()
          .map((week) => [
            formatShortDay(week.from, me.locale, today),
            amountText(week.done, unit),
            week.needed === null ? "" : amountText(week.needed, unit),
          ]),
        file: () => weeks.map(({ from, done, needed }) => [from, done, needed]),
      }}
    >
      <Crosshair
        label={t("weeksUseTheArrow")}
        count={shown.length}
        initial={shown.length - 1}
        stride={1}
        say={pointText}
        locate={(share) => Math.min(shown.length - 1, Math.max(0, Math.floor(share * shown.length)))}
      >
        {(marked) => (
          <Bars
            title={t("weeksOfGoal", { title: goal.title })}
            description={pointText(shown.length - 1)}
            colour={goal.colour}
            bars={shown.map((week) => ({
              key: week.from,
              value: week.done,
              label: shortText(week.done, unit),
              needed: week.needed,
              running: week.running,
            }))}
            ends={[
              formatDay(shown[0]?.from ?? today, me.locale, today),
              shown.length > 1 ? t("thisWeekSmall") : "",
            ]}
            marked={marked}
          />
        )}
      </Crosshair>
    </ChartCard>
  );
}
