"use client";

import { type LineSeries, lineSeries } from "@cairn/core/views/line-chart";
import type { TodayItem } from "@cairn/core/views/today";
import { amountText, type Unit, unitOf } from "@cairn/text/amount-text";
import { lineDescription, pointSentence } from "@cairn/text/chart-text";
import { formatDay } from "@cairn/text/format";
import { chartWords } from "@cairn/text/messages/en/chart";
import { shortText } from "@cairn/text/short-text";
import { useState } from "react";
import { askingOf } from "../../data/goal-cache.ts";
import { useT } from "../../messages/language.tsx";
import { ChartCard } from "../../ui/chart/chart-card.tsx";
import { Crosshair } from "../../ui/chart/crosshair.tsx";
import { LINE_CHART_EDGES, LineChart } from "../../ui/chart/line-chart.tsx";
import { Segmented } from "../../ui/form/segmented.tsx";
import { markedFirst, nearest, tickText } from "./chart-parts.ts";
import styles from "./goal-page.module.css";
import type { GoalPart } from "./goal-part.ts";
import { LineLegend } from "./line-legend.tsx";

type Plan = TodayItem["plan"];
type Range = "all" | "90";
type Shown = Pick<LineSeries, "points" | "fan">;

/** Days, beyond which the last ninety can be looked at alone. */
const LONG = 120;
/** Days, beyond which the table has a row for each week. */
const ROWS = 62;
/** Letters. */
const LONG_UNIT = 10;

/** The burn-up: what was done against the line, and where it leads. */
export function LineChartCard({ view, plan, me }: GoalPart & { plan: Plan }) {
  const t = useT(chartWords);
  const [range, setRange] = useState<Range>("all");
  const series = lineSeries(view, askingOf(view, me));
  if (!series || series.points.length < 2) return null;
  const { goal, days } = view;
  const shown = shownOf(series, range);
  const unit = unitOf(goal.measure, me.locale);
  return (
    <ChartCard
      title={t("againstTheLine")}
      quietTitle
      legend={<LineLegend colour={goal.colour} forecast={shown.fan.length > 1} />}
      actions={series.points.length > LONG ? <RangeChoice range={range} onChange={setRange} /> : null}
      table={{
        caption: t("eveningsAgainstTheLine", { title: goal.title }),
        columns: [t("dayColumn"), t("done"), t("theLine")],
        rows: rowsOf(shown.points, series.today, unit),
        file: () => series.points.map(({ day, current, line }) => [day, current, line]),
      }}
    >
      <LinePlot view={view} plan={plan} me={me} series={series} shown={shown} unit={unit} />
      {days.some((day) => day.count > 0) ? null : <p className={styles.quiet}>{t("burnUpEmpty")}</p>}
    </ChartCard>
  );
}

/** The chosen stretch: the last ninety days with what is to come soon, or all. */
function shownOf(series: LineSeries, range: Range): Shown {
  const { points, today } = series;
  const near = range === "90" && points.length > LONG;
  const at = points.findIndex((point) => point.day === today);
  const first = near ? Math.max(0, (at === -1 ? points.length : at + 1) - 90) : 0;
  const shown = points.slice(first, near ? first + 120 : undefined);
  const last = shown.at(-1)?.day ?? today;
  return { points: shown, fan: series.fan.filter((point) => point.day <= last) };
}

function rowsOf(points: LineSeries["points"], today: string, unit: Unit): string[][] {
  const last = points.at(-1)?.day;
  return points
    .filter(({ day }, index) => points.length <= ROWS || index % 7 === 0 || day === today || day === last)
    .map(({ day, current, line }) => [
      formatDay(day, unit.locale, today),
      current === null ? "" : amountText(current, unit),
      line === null ? "" : amountText(line, unit),
    ]);
}

function RangeChoice({ range, onChange }: { range: Range; onChange: (range: Range) => void }) {
  const t = useT(chartWords);
  return (
    <Segmented
      label={t("range")}
      value={range}
      onChange={onChange}
      choices={[
        { value: "90", label: t("ninetyDays") },
        { value: "all", label: t("all") },
      ]}
    />
  );
}

type PlotProps = GoalPart & { plan: Plan; series: LineSeries; shown: Shown; unit: Unit };

function LinePlot({ view, plan, me, series, shown: { points, fan }, unit }: PlotProps) {
  const t = useT(chartWords);
  const { goal, figures } = view;
  const today = figures.asOf;
  const direction = series.target >= series.startValue ? 1 : -1;
  const sentence = (index: number) => {
    const point = points[index];
    return point ? pointSentence(point, direction, unit, today) : "";
  };
  return (
    <Crosshair
      label={t("burnUpKeys")}
      count={points.length}
      initial={markedFirst(points, today)}
      say={sentence}
      locate={nearest(LINE_CHART_EDGES, points.length)}
    >
      {(marked) => (
        <LineChart
          title={t("goalAgainstTheLine", { title: goal.title })}
          description={lineDescription({ goal, plan, figures, recent: view.days }, me.locale)}
          colour={goal.colour}
          points={points}
          fan={fan}
          startValue={series.startValue}
          target={series.target}
          today={today}
          likely={series.likely}
          changes={series.changes.map((change) => change.day).filter((day) => day >= (points[0]?.day ?? day))}
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
  );
}

/** A long unit would not fit beside a point; it stands in the figures above. */
function labelText(value: number, unit: Unit): string {
  return unit.unit.length > LONG_UNIT ? shortText(value, unit) : amountText(value, unit);
}
