import type { HeatDay } from "@cairn/core/views/heat";
import { useId } from "react";
import { cx } from "../cx.ts";
import styles from "./chart.module.css";

/** A year of weeks goes into the card beside the chart of weeks, half of one onto a phone. */
const CELL = 10.5;
const GAP = 2;
const LABELS = 29;
const TOP = 18;

type Props = {
  title: string;
  description: string;
  colour: string;
  /** Whole weeks, oldest first. */
  days: readonly HeatDay[];
  /** Row labels by index 0..6; an empty one is left out. */
  weekdays: readonly string[];
  /** The month's name where a new month begins. */
  month: (day: string) => string;
  name: (day: HeatDay) => string;
  marked: number | null;
  today: string;
  onPick?: ((index: number) => void) | undefined;
};

/**
 * A square a day, a column a week; narrow places show the latest half year. Rest is a third state: striped, neither full nor
 * empty.
 */
export function Calendar({
  title,
  description,
  colour,
  days,
  weekdays,
  month,
  name,
  marked,
  today,
  onPick,
}: Props) {
  const id = useId();
  const weeks = Math.ceil(days.length / 7);
  const width = weeks * CELL;
  const height = TOP + 7 * CELL;
  let lastLabel = -4;
  return (
    <>
      <svg
        className={cx(styles.calendar, styles.weekdays)}
        viewBox={`0 0 ${LABELS} ${height}`}
        width={LABELS}
        height={height}
        aria-hidden
      >
        {weekdays.map((weekday, row) => (
          <text key={weekday || row} x={0} y={TOP + row * CELL + 9}>
            {weekday}
          </text>
        ))}
      </svg>
      <div className={styles.weeks}>
        <svg
          className={styles.calendar}
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          role="img"
          data-colour={colour}
          aria-labelledby={`${id}-t ${id}-d`}
        >
          <title id={`${id}-t`}>{title}</title>
          <desc id={`${id}-d`}>{description}</desc>
          <defs>
            <pattern
              id={`${id}-rest`}
              width="4"
              height="4"
              patternTransform="rotate(45)"
              patternUnits="userSpaceOnUse"
            >
              <rect width="4" height="4" fill="var(--h0)" />
              <rect width="1.5" height="4" fill="var(--line-strong)" />
            </pattern>
          </defs>
          {Array.from({ length: weeks }, (_, week) => {
            const first = days[week * 7];
            if (!first || Number(first.day.slice(8)) > 7 || week - lastLabel < 3) return null;
            lastLabel = week;
            return (
              <text
                key={first.day}
                x={week > weeks - 3 ? width : week * CELL}
                y={11}
                textAnchor={week > weeks - 3 ? "end" : undefined}
              >
                {month(first.day)}
              </text>
            );
          })}
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys and Enter do the same on the group around */}
          <g
            className={onPick ? styles.pickable : undefined}
            onClick={(event) => {
              const index = event.target instanceof Element ? event.target.getAttribute("data-index") : null;
              if (index !== null) onPick?.(Number(index));
            }}
          >
            {days.map((day, index) =>
              day.state === "outside" ? null : (
                <rect
                  key={day.day}
                  data-index={index}
                  x={Math.floor(index / 7) * CELL + GAP / 2}
                  y={TOP + (index % 7) * CELL + GAP / 2}
                  width={CELL - GAP}
                  height={CELL - GAP}
                  rx="2.25"
                  {...paint(day, `url(#${id}-rest)`, index === marked, day.day === today)}
                >
                  <title>{name(day)}</title>
                </rect>
              ),
            )}
          </g>
        </svg>
      </div>
    </>
  );
}

function paint(day: HeatDay, stripes: string, marked: boolean, today: boolean) {
  const stroke = marked || today ? { stroke: "var(--ink)", strokeWidth: marked ? 2.5 : 1.75 } : {};
  if (day.state === "future") return { fill: "none", stroke: "var(--line)", strokeWidth: 1, ...stroke };
  if (day.state === "rest" || day.state === "paused") return { fill: stripes, ...stroke };
  return { fill: `var(--h${day.level})`, ...stroke };
}
