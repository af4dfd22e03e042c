"use client";
import { addDays, type Day, isoWeekday } from "@cairn/core/time/day";
import { type HeatDay, heatSeries } from "@cairn/core/views/heat";
import { amountText, unitOf } from "@cairn/text/amount-text";
import { daySquareText } from "@cairn/text/chart-text";
import { formatDay, formatMonth, formatWeekday } from "@cairn/text/format";
import { chartWords } from "@cairn/text/messages/en/chart";
import { askingOf } from "../../data/goal-cache.ts";
import { useT } from "../../messages/language.tsx";
import { Calendar } from "../../ui/chart/calendar.tsx";
import { ChartCard } from "../../ui/chart/chart-card.tsx";
import { Crosshair } from "../../ui/chart/crosshair.tsx";
import { markedFirst } from "./chart-parts.ts";
import styles from "./goal-page.module.css";
import type { GoalPart } from "./goal-part.ts";

type Props = GoalPart & { onPick: ((day: Day) => void) | undefined };

/** A year of days; pressing one logs for it. */
export function DaysChart({ view, me, onPick }: Props) {
  const t = useT(chartWords);
  const days = heatSeries(view, askingOf(view, me), 53);
  const { goal, figures } = view;
  const unit = unitOf(goal.measure, me.locale);
  const today = figures.asOf;
  const logged = days.filter((day) => day.amount !== null);
  const rests = days.filter((day) => day.state === "rest" || day.state === "paused").length;
  const pick = (index: number) => {
    const day = days[index];
    if (day && day.day <= today && day.day >= goal.start) onPick?.(day.day);
  };
  return (
    <ChartCard
      title={t("days")}
      table={{
        caption: t("daysWithAnEntry", { title: goal.title }),
        columns: [t("dayColumn"), t("logged")],
        rows: logged
          .toReversed()
          .map(({ day, amount }) => [
            formatDay(day, me.locale, today),
            amount === null ? "" : amountText(amount, unit),
          ]),
        file: () => logged.map(({ day, amount }) => [day, amount]),
      }}
    >
      <DaysPlot
        view={view}
        me={me}
        days={days}
        description={t("daysAndRests", { count: logged.length, rests })}
        onPick={onPick ? pick : undefined}
      />
      <Scale colour={goal.colour} striped={rests > 0} />
    </ChartCard>
  );
}

type PlotProps = GoalPart & {
  days: HeatDay[];
  description: string;
  onPick: ((index: number) => void) | undefined;
};

function DaysPlot({ view: { goal, figures }, me, days, description, onPick }: PlotProps) {
  const t = useT(chartWords);
  const unit = unitOf(goal.measure, me.locale);
  const today = figures.asOf;
  const first = days[0]?.day ?? today;
  const pointText = (index: number) => {
    const day = days[index];
    return day ? daySquareText(day, unit, today) : "";
  };
  return (
    <Crosshair
      label={t("daysKeys")}
      count={days.length}
      initial={markedFirst(days, today)}
      say={pointText}
      wide
      onPick={onPick}
    >
      {(marked) => (
        <Calendar
          title={t("daysTitle", { title: goal.title })}
          description={description}
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
          onPick={onPick}
        />
      )}
    </Crosshair>
  );
}

/** What the squares' shades are. */
function Scale({ colour, striped }: { colour: string; striped: boolean }) {
  const t = useT(chartWords);
  return (
    <p className={styles.scale} data-colour={colour}>
      <span aria-hidden>{t("less")}</span>
      {[0, 1, 2, 3, 4].map((level) => (
        <i key={level} data-level={level} aria-hidden />
      ))}
      <span aria-hidden>{t("more")}</span>
      {striped ? <span>{t("restDaysHint")}</span> : null}
    </p>
  );
}
