import { useId } from "react";
import { cx } from "../cx.ts";
import styles from "./chart.module.css";
import { linear } from "./scales.ts";

export type Bar = { key: string; value: number; label: string; needed: number | null; running: boolean };
type Props = {
  title: string;
  description: string;
  colour: string;
  bars: readonly Bar[];
  /** Words beneath the first and the last bar. */
  ends: readonly [string, string];
  marked: number | null;
  /** For a broad place and more bars than eight. */
  broad?: boolean;
};

const TOP = 24;
const BOTTOM = 26;
/** The height of a label above its baseline. */
const LETTERS = 13;

/** Weeks as bars; the dashed line is what each week asked, the running week is outlined: it is not over. */
export function Bars({ title, description, colour, bars, ends, marked, broad = false }: Props) {
  const [width, height] = broad ? [480, 230] : [300, 170];
  const id = useId();
  const most = bars.reduce((max, bar) => Math.max(max, bar.value, bar.needed ?? 0), 0);
  const least = bars.reduce((min, bar) => Math.min(min, bar.value), 0);
  const y = linear(most === least ? [0, 1] : [least, most], [height - BOTTOM, TOP]);
  const slot = width / Math.max(1, bars.length);
  const wide = Math.min(24, slot * 0.66);
  const ink = `var(--g-${colour})`;
  const lines = bars.map(({ needed }) => (needed === null || needed < least ? null : y(needed)));
  /** Above its bar, and above the lines of its own and the next weeks where they would cross it. */
  const labelAt = (index: number) =>
    [index - 1, index, index + 1]
      .flatMap((near) => lines[near] ?? [])
      .sort((a, b) => b - a)
      .reduce(
        (base, line) => (line > base - LETTERS && line < base + 4 ? line - 5 : base),
        Math.min(y(bars[index]?.value ?? 0), y(0)) - 7,
      );
  return (
    <svg
      className={cx(styles.svg, broad ? styles.broad : styles.bars)}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-t ${id}-d`}
    >
      <title id={`${id}-t`}>{title}</title>
      <desc id={`${id}-d`}>{description}</desc>
      <line x1="0" x2={width} y1={y(0)} y2={y(0)} stroke="var(--line)" />
      {bars.map((bar, index) => {
        const left = index * slot + (slot - wide) / 2;
        const top = Math.min(y(bar.value), y(0));
        // Of a week that is not over yet and has nothing there is nothing to draw.
        if (bar.running && bar.value === 0 && index !== marked) return null;
        const tall = Math.abs(y(bar.value) - y(0));
        return (
          <g key={bar.key}>
            <rect
              x={left}
              y={tall < 2 ? y(0) - 2 : top}
              width={wide}
              height={Math.max(2, tall)}
              rx="4"
              fill={bar.running ? "none" : ink}
              opacity={bar.value === 0 && !bar.running ? 0.35 : 1}
              stroke={bar.running || index === marked ? (index === marked ? "var(--ink)" : ink) : undefined}
              strokeWidth={bar.running || index === marked ? 1.75 : undefined}
              strokeDasharray={bar.running ? "3 3" : undefined}
            />
          </g>
        );
      })}
      {lines.map((line, index) =>
        line === null ? null : (
          <line
            key={bars[index]?.key}
            x1={index * slot}
            x2={(index + 1) * slot}
            y1={line}
            y2={line}
            stroke="var(--ink)"
            strokeWidth="1.5"
            strokeDasharray="5 4"
          />
        ),
      )}
      {bars.map((bar, index) => (
        <text key={bar.key} x={(index + 0.5) * slot} y={labelAt(index)} textAnchor="middle">
          {bar.label}
        </text>
      ))}
      <text x="0" y={height - 6}>
        {ends[0]}
      </text>
      <text x={width} y={height - 6} textAnchor="end">
        {ends[1]}
      </text>
    </svg>
  );
}
