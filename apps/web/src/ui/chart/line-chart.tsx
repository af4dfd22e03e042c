import type { Day } from "@cairn/core/time/day";
import type { FanPoint, LinePoint } from "@cairn/core/views/line-chart";
import { area, curveLinear, curveStepAfter, line } from "d3-shape";
import { useId } from "react";
import styles from "./chart.module.css";
import { boxOf, type Point, placeLabel } from "./label.ts";
import { days, dayTicks, linear, ticks } from "./scales.ts";

export type LineChartProps = {
  title: string;
  /** The conclusion, in a sentence. */
  description: string;
  colour: string;
  points: readonly LinePoint[];
  fan: readonly FanPoint[];
  startValue: number;
  target: number;
  today: Day;
  likely: Day | null;
  /** Days on which the plan changed. */
  changes: readonly Day[];
  labels: {
    today: string;
    target: string;
    likely: string | null;
    axis: (value: number) => string;
    tick: (day: Day, unit: "day" | "month" | "year") => string;
  };
  /** The point under the crosshair. */
  marked: number | null;
};

const SIZES = {
  desk: { width: 960, height: 360, left: 48, right: 74, top: 34, bottom: 30, days: 12, values: 5 },
  mobile: { width: 350, height: 280, left: 40, right: 14, top: 34, bottom: 30, days: 4, values: 3 },
} as const;

/** The left and right edge of the plot as shares of the width: the crosshair needs them to find a day under the pointer. */
export const LINE_CHART_EDGES = { desk: edges("desk"), mobile: edges("mobile") };
function edges(size: keyof typeof SIZES): readonly [number, number] {
  const { width, left, right } = SIZES[size];
  return [left / width, (width - right) / width];
}

/** Drawn twice, for wide and for narrow places, so that its text is never below 12 px before any script has run. */
export function LineChart(props: LineChartProps) {
  return (
    <>
      <Plot {...props} size="desk" />
      <Plot {...props} size="mobile" />
    </>
  );
}

function Plot(props: LineChartProps & { size: keyof typeof SIZES }) {
  const { points, fan, startValue, target, today, likely, changes, labels, colour, marked, size } = props;
  const id = useId();
  const { width, height, left, right, top, bottom, ...count } = SIZES[size];
  const first = points[0]?.day ?? today;
  const last = points.at(-1)?.day ?? today;
  const x = days([first, last], [left, width - right]);

  const values = points
    .flatMap(({ current, line: planned }) => [current, planned])
    .filter((value) => value !== null);
  // The fan may reach far beyond the target; it is cut where it would press the lines flat.
  const span = Math.abs(target - startValue) || Math.abs(target) || 1;
  const within = (value: number) =>
    Math.min(
      Math.max(startValue, target) + span * 0.25,
      Math.max(Math.min(startValue, target) - span * 0.25, value),
    );
  const all = [
    startValue,
    target,
    ...values,
    ...fan.flatMap((point) => [within(point.low80), within(point.high80)]),
  ];
  const low = all.reduce((a, b) => Math.min(a, b));
  const high = all.reduce((a, b) => Math.max(a, b));
  const y = linear([low, high], [height - bottom, top]);

  const done = points.filter((point) => point.current !== null);
  const now = done.at(-1);
  const pathOf = (among: readonly LinePoint[], of: (point: LinePoint) => number | null, step: boolean) =>
    line<LinePoint>()
      .defined((point) => of(point) !== null)
      .x((point) => x(point.day))
      .y((point) => y(of(point) ?? 0))
      .curve(step ? curveStepAfter : curveLinear)([...among]) ?? "";
  // A changed plan begins a line of its own: a stroke from the old one to the new would be a day that nobody planned.
  const planned = [first, ...changes].map((from, index) => {
    const until = changes[index];
    return points.filter(({ day }) => day >= from && (until === undefined || day < until));
  });
  const filled =
    area<LinePoint>()
      .x((point) => x(point.day))
      .y0(y(Math.min(Math.max(startValue, low), high)))
      .y1((point) => y(point.current ?? 0))
      .curve(curveStepAfter)(done) ?? "";
  const band = (from: (point: FanPoint) => number, to: (point: FanPoint) => number) =>
    area<FanPoint>()
      .x((point) => x(point.day))
      .y0((point) => y(within(from(point))))
      .y1((point) => y(within(to(point))))([...fan]) ?? "";
  const middle =
    line<FanPoint>()
      .x((point) => x(point.day))
      .y((point) => y(within(point.middle)))([...fan]) ?? "";

  const ink = `var(--g-${colour})`;
  const nowX = now ? x(now.day) : left;
  const nowY = now?.current == null ? y(startValue) : y(now.current);
  const likelyInside = likely !== null && likely >= today && likely <= last;
  const targetPlace = {
    x: size === "desk" ? width - right + 8 : left + 4,
    y: size === "desk" ? y(target) + 4.5 : y(target) - 8,
    anchor: "start",
  } as const;
  const likelyPlace = likelyInside
    ? ({ x: Math.min(x(likely) + 4, width - 4), y: y(target) - 12, anchor: "end" } as const)
    : null;
  const nowPlace = placeLabel(labels.today, [nowX, nowY], {
    within: { x: left, y: 0, width: width - left, height: height - bottom },
    lines: [
      stepsOf(done.map(({ day, current }) => [x(day), y(current ?? 0)])),
      ...planned.map((among) =>
        among.flatMap(({ day, line: value }): Point[] => (value === null ? [] : [[x(day), y(value)]])),
      ),
      fan.map((of): Point => [x(of.day), y(within(of.middle))]),
      [
        [left, y(target)],
        [width - right, y(target)],
      ],
    ],
    boxes: [
      boxOf(labels.target, targetPlace),
      ...(likelyPlace && labels.likely ? [boxOf(labels.likely, likelyPlace)] : []),
    ],
  });
  const point = marked === null ? undefined : points[marked];

  return (
    <svg
      className={`${styles.svg} ${styles[size]}`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-t ${id}-d`}
    >
      <title id={`${id}-t`}>{props.title}</title>
      <desc id={`${id}-d`}>{props.description}</desc>
      {ticks(low, high, count.values).map((value) => (
        <g key={value}>
          <line x1={left} x2={width - right} y1={y(value)} y2={y(value)} stroke="var(--line)" />
          <text x={left - 8} y={y(value) + 4.5} textAnchor="end">
            {labels.axis(value)}
          </text>
        </g>
      ))}
      {dayTicks(first, last, count.days).map(({ day, unit }) => (
        <text key={day} x={x(day)} y={height - 8} textAnchor={x(day) > width - right - 20 ? "end" : "start"}>
          {labels.tick(day, unit)}
        </text>
      ))}
      {changes.map((day) => (
        <line
          key={day}
          x1={x(day)}
          x2={x(day)}
          y1={top}
          y2={height - bottom}
          stroke="var(--line-strong)"
          strokeDasharray="1 5"
        />
      ))}
      <line
        x1={left}
        x2={width - right}
        y1={y(target)}
        y2={y(target)}
        stroke="var(--line-strong)"
        strokeWidth="1.5"
      />
      <text className={styles.strong} x={targetPlace.x} y={targetPlace.y}>
        {labels.target}
      </text>
      {fan.length > 1 ? (
        <g fill={ink}>
          <path
            d={band(
              (f) => f.low80,
              (f) => f.high80,
            )}
            opacity="var(--fan-1)"
          />
          <path
            d={band(
              (f) => f.low50,
              (f) => f.high50,
            )}
            opacity="var(--fan-2)"
          />
          <path d={middle} fill="none" stroke={ink} strokeWidth="1.75" strokeDasharray="2 3" />
        </g>
      ) : null}
      <path d={filled} fill={ink} opacity=".1" />
      <path
        d={planned.map((among) => pathOf(among, (p) => p.line, false)).join("")}
        fill="none"
        stroke="var(--ink-3)"
        strokeWidth="1.75"
        strokeDasharray="7 6"
      />
      <path
        d={pathOf(points, (p) => p.current, true)}
        fill="none"
        stroke={ink}
        strokeWidth="2.5"
        strokeLinejoin="round"
      />
      {now ? (
        <>
          <line
            x1={nowX}
            x2={nowX}
            y1={nowY}
            y2={height - bottom}
            stroke="var(--ink-3)"
            strokeDasharray="2 4"
          />
          <circle cx={nowX} cy={nowY} r="6" fill={ink} stroke="var(--surface)" strokeWidth="2.5" />
          <text className={styles.strong} x={nowPlace.x} y={nowPlace.y} textAnchor={nowPlace.anchor}>
            {labels.today}
          </text>
        </>
      ) : null}
      {likelyPlace && likelyInside ? (
        <>
          <circle cx={x(likely)} cy={y(target)} r="4.5" fill="var(--surface)" stroke={ink} strokeWidth="2" />
          <text className={styles.strong} x={likelyPlace.x} y={likelyPlace.y} textAnchor={likelyPlace.anchor}>
            {labels.likely}
          </text>
        </>
      ) : null}
      {point ? (
        <g>
          <line x1={x(point.day)} x2={x(point.day)} y1={top} y2={height - bottom} stroke="var(--ink)" />
          {point.current !== null ? (
            <circle cx={x(point.day)} cy={y(point.current)} r="4" fill="var(--ink)" />
          ) : null}
          {point.line !== null ? (
            <circle
              cx={x(point.day)}
              cy={y(point.line)}
              r="4"
              fill="var(--surface)"
              stroke="var(--ink)"
              strokeWidth="1.5"
            />
          ) : null}
        </g>
      ) : null}
    </svg>
  );
}

/** The corners of a curve that keeps its value until the next point. */
function stepsOf(points: readonly Point[]): Point[] {
  return points.flatMap((point, index): Point[] => {
    const before = points[index - 1];
    return before ? [[point[0], before[1]], point] : [point];
  });
}
