"use client";
import { addDays } from "@cairn/core/time/day";
import type { HeatDay } from "@cairn/core/views/heat";
import { Bars } from "../../ui/chart/bars.tsx";
import { Cairn } from "../../ui/chart/cairn.tsx";
import { Calendar } from "../../ui/chart/calendar.tsx";
import { ChartCard } from "../../ui/chart/chart-card.tsx";
import { Crosshair } from "../../ui/chart/crosshair.tsx";
import { Curve } from "../../ui/chart/curve.tsx";
import { LineChart } from "../../ui/chart/line-chart.tsx";
import { Spark } from "../../ui/chart/spark.tsx";
import { Card } from "../../ui/layout/card.tsx";
import styles from "./gallery.module.css";

/** A Monday in the middle of a goal, so that there is a past and a time to come. */
const TODAY = "2026-09-14";
const START = addDays(TODAY, -90);
const LENGTH = 150;
const tick = (day: string) => day.slice(5);
const stepped = (length: number) => Array.from({ length }, (_, index) => index);

const points = stepped(LENGTH).map((index) => ({
  day: addDays(START, index),
  current: index > 90 ? null : Math.floor(index / 3) * 3.4,
  line: index < 45 ? index : 45 + (index - 45) * 1.2,
}));
const fan = stepped(LENGTH - 90).map((ahead) => ({
  day: addDays(TODAY, ahead),
  low80: 102 + 0.7 * ahead,
  low50: 102 + 0.9 * ahead,
  middle: 102 + ahead,
  high50: 102 + 1.1 * ahead,
  high80: 102 + 1.3 * ahead,
}));
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"];
const LEVELS = [0, 1, 2, 3, 4] as const;
const STATES = ["day", "day", "day", "rest", "day", "paused", "day"] as const;
const heat: HeatDay[] = stepped(26 * 7).map((index) => {
  const day = addDays(TODAY, index - 25 * 7);
  const state = index < 14 ? "outside" : day > TODAY ? "future" : (STATES[index % 7] ?? "day");
  const level = (state === "day" && LEVELS[index % 5]) || 0;
  return { day, state, level, amount: level === 0 ? null : 2 * level };
});

/** Each chart with all that it can show. */
export function GalleryCharts() {
  return (
    <>
      <LineChartSample />
      <DaysSample />
      <Card title="Strength">
        <Curve
          title="Strength"
          description="It stands at 78%."
          colour="plum"
          from={START}
          values={stepped(90).map((index) => 1 - 0.97 ** (index / 2))}
          tick={tick}
          percent={(share) => `${Math.round(share * 100)}%`}
          marked={40}
        />
      </Card>
      <div className={styles.grid}>
        <Card title="Weeks">
          <Bars
            title="Weeks"
            description="This week: 3 of 12 km."
            colour="rose"
            bars={[8, 14, -2, 12, 3].map((value, index) => ({
              key: `${index}`,
              value,
              label: `${value}`,
              needed: 12,
              running: index === 4,
            }))}
            ends={["17 August", "this week"]}
            marked={1}
          />
        </Card>
        <Card title="A week's cairn">
          <Cairn
            label="A cairn of 6 stones"
            stones={(["spruce", "sky", "iris", "plum", "rose", "amber"] as const).map((colour) => ({
              key: colour,
              colour,
            }))}
          />
          <Spark
            colour="sky"
            label="Last six weeks"
            current={[0, 0.1, 0.4, 0.3, 0.8, null]}
            line={[0.1, 0.2, 0.3, 0.4, 0.5, 0.6]}
          />
        </Card>
      </div>
    </>
  );
}

function LineChartSample() {
  return (
    <ChartCard
      title="Against the line"
      table={{
        caption: "Evenings against the line",
        columns: ["Day", "Done"],
        rows: points.slice(0, 3).map(({ day, current }) => [day, `${current} km`]),
        file: () => points.map(({ day, current }) => [day, current]),
      }}
    >
      <Crosshair
        label="The chart, day by day"
        count={points.length}
        initial={90}
        say={(index) => `${points[index]?.day}: ${points[index]?.current ?? "still to come"}`}
        locate={(share) => Math.round(share * (points.length - 1))}
      >
        {(marked) => (
          <LineChart
            title="Run against the line"
            description="102 km on 14 September, likely on 20 October."
            colour="spruce"
            points={points}
            fan={fan}
            startValue={0}
            target={150}
            today={TODAY}
            likely={addDays(TODAY, 48)}
            changes={[addDays(START, 45)]}
            marked={marked}
            labels={{
              today: "102 km today",
              target: "150 km",
              likely: "Likely 1 November",
              axis: String,
              tick,
            }}
          />
        )}
      </Crosshair>
    </ChartCard>
  );
}

function DaysSample() {
  return (
    <Card title="Days">
      <Crosshair
        label="Days: arrow keys"
        count={heat.length}
        initial={heat.length - 1}
        say={(index) => heat[index]?.day ?? ""}
        wide
      >
        {(marked) => (
          <Calendar
            title="The days of half a year"
            colour="spruce"
            description="With rest days, a pause and days to come."
            days={heat}
            weekdays={["Mon", "", "Wed", "", "Fri", "", ""]}
            month={(day) => MONTHS[Number(day.slice(5, 7)) - 1] ?? ""}
            name={({ day, state }) => `${day}: ${state}`}
            marked={marked ?? 60}
            today={TODAY}
          />
        )}
      </Crosshair>
    </Card>
  );
}
