"use client";
import type { Day } from "@cairn/core/time/day";
import { weekSeries } from "@cairn/core/views/weeks";
import { amountText, numberText, ofText, type Unit, unitOf } from "@cairn/text/amount-text";
import { formatDay, formatShortDay } from "@cairn/text/format";
import { chartWords } from "@cairn/text/messages/en/chart";
import type { Translator } from "@cairn/text/messages/translator";
import { shortText } from "@cairn/text/short-text";
import { askingOf } from "../../data/goal-cache.ts";
import { useT } from "../../messages/language.tsx";
import { Bars } from "../../ui/chart/bars.tsx";
import { ChartCard } from "../../ui/chart/chart-card.tsx";
import { Crosshair } from "../../ui/chart/crosshair.tsx";
import type { GoalPart } from "./goal-part.ts";

type Week = ReturnType<typeof weekSeries>[number];

/** Weeks against what each one asked. */
export function WeeksChart({ view, me }: GoalPart) {
  const t = useT(chartWords);
  const weeks = weekSeries(view, askingOf(view, me), 26);
  if (weeks.length === 0) return null;
  const { goal, figures } = view;
  const unit = unitOf(goal.measure, me.locale);
  const today = figures.asOf;
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
      <WeeksPlot goal={goal} weeks={weeks.slice(-8)} unit={unit} today={today} />
    </ChartCard>
  );
}

type PlotProps = { goal: GoalPart["view"]["goal"]; weeks: readonly Week[]; unit: Unit; today: Day };

function WeeksPlot({ goal, weeks, unit, today }: PlotProps) {
  const t = useT(chartWords);
  const pointText = (index: number) => {
    const week = weeks[index];
    return week ? weekText(week, unit, today, t) : "";
  };
  return (
    <Crosshair
      label={t("weeksKeys")}
      count={weeks.length}
      initial={weeks.length - 1}
      stride={1}
      say={pointText}
      locate={(share) => Math.min(weeks.length - 1, Math.max(0, Math.floor(share * weeks.length)))}
    >
      {(marked) => (
        <Bars
          title={t("weeksOfGoal", { title: goal.title })}
          description={pointText(weeks.length - 1)}
          colour={goal.colour}
          bars={weeks.map((week) => ({
            key: week.from,
            value: week.done,
            label: shortText(week.done, unit),
            needed: week.needed,
            running: week.running,
          }))}
          ends={[
            formatDay(weeks[0]?.from ?? today, unit.locale, today),
            weeks.length > 1 ? t("thisWeekSmall") : "",
          ]}
          marked={marked}
        />
      )}
    </Crosshair>
  );
}

/** A week in a sentence: what was done of what it asked, or of what it allowed. */
function weekText(week: Week, unit: Unit, today: Day, t: Translator<typeof chartWords>): string {
  const when = week.running ? t("thisWeek") : t("weekOf", { day: formatDay(week.from, unit.locale, today) });
  if (week.needed === null) return t("week", { when, done: amountText(week.done, unit) });
  if (week.bound === "upper")
    return t("weekLimit", {
      when,
      done: numberText(week.done, unit),
      most: amountText(week.needed, unit),
    });
  return t("week", { when, done: ofText(week.done, week.needed, unit) });
}
