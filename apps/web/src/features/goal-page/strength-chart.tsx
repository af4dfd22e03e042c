"use client";
import { addDays } from "@cairn/core/time/day";
import { strengthChart } from "@cairn/core/views/strength-chart";
import { formatDay, formatPercent } from "@cairn/text/format";
import { chartWords } from "@cairn/text/messages/en/chart";
import { askingOf } from "../../data/goal-cache.ts";
import { useT } from "../../messages/language.tsx";
import { ChartCard } from "../../ui/chart/chart-card.tsx";
import { Crosshair } from "../../ui/chart/crosshair.tsx";
import { CURVE_EDGES, Curve } from "../../ui/chart/curve.tsx";
import { nearest, tickText } from "./chart-parts.ts";
import styles from "./goal-page.module.css";
import type { GoalPart } from "./goal-part.ts";

/** A habit's strength, day by day. */
export function StrengthChart({ view, me }: GoalPart) {
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
        label={t("strengthKeys")}
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
