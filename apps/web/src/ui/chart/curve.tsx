import { addDays, type Day } from "@cairn/core/time/day";
import { line } from "d3-shape";
import { useId } from "react";
import styles from "./chart.module.css";
import { days, dayTicks, linear } from "./scales.ts";

type Props = {
  title: string;
  description: string;
  colour: string;
  from: Day;
  /** Shares 0..1, one a day. */
  values: readonly number[];
  tick: (day: Day, unit: "day" | "month" | "year") => string;
  percent: (share: number) => string;
  marked: number | null;
};

const SIZES = {
  desk: { width: 960, height: 280, days: 12 },
  mobile: { width: 350, height: 230, days: 4 },
} as const;
const LEFT = 52;
const RIGHT = 14;
export const CURVE_EDGES = {
  desk: [LEFT / SIZES.desk.width, 1 - RIGHT / SIZES.desk.width],
  mobile: [LEFT / SIZES.mobile.width, 1 - RIGHT / SIZES.mobile.width],
} as const;

/** A share that rises and falls over the days, between nothing and all. */
export function Curve(props: Props) {
  return (
    <>
      <Plot {...props} size="desk" />
      <Plot {...props} size="mobile" />
    </>
  );
}

function Plot({
  title,
  description,
  colour,
  from,
  values,
  tick,
  percent,
  marked,
  size,
}: Props & { size: keyof typeof SIZES }) {
  const id = useId();
  const { width, height, days: count } = SIZES[size];
  const last = addDays(from, Math.max(1, values.length - 1));
  const x = days([from, last], [LEFT, width - RIGHT]);
  const y = linear([0, 1], [height - 28, 16]);
  const ink = `var(--g-${colour})`;
  const path =
    line<number>()
      .x((_, index) => x(addDays(from, index)))
      .y((value) => y(value))([...values]) ?? "";
  const shown = marked ?? values.length - 1;
  const value = values[shown];
  return (
    <svg
      className={`${styles.svg} ${styles[size]}`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-t ${id}-d`}
    >
      <title id={`${id}-t`}>{title}</title>
      <desc id={`${id}-d`}>{description}</desc>
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <g key={share}>
          <line x1={LEFT} x2={width - RIGHT} y1={y(share)} y2={y(share)} stroke="var(--line)" />
          <text x={LEFT - 8} y={y(share) + 4.5} textAnchor="end">
            {percent(share)}
          </text>
        </g>
      ))}
      {dayTicks(from, last, count).map(({ day, unit }) => (
        <text key={day} x={x(day)} y={height - 6} textAnchor={x(day) > width - 60 ? "end" : "start"}>
          {tick(day, unit)}
        </text>
      ))}
      <path d={path} fill="none" stroke={ink} strokeWidth="2.5" strokeLinejoin="round" />
      {value === undefined ? null : (
        <circle
          cx={x(addDays(from, shown))}
          cy={y(value)}
          r="5.5"
          fill={ink}
          stroke="var(--surface)"
          strokeWidth="2.5"
        />
      )}
    </svg>
  );
}
