import type { Spark as Shape } from "@cairn/core/views/spark";
import { curveMonotoneX, line } from "d3-shape";
import styles from "./chart.module.css";
import { linear } from "./scales.ts";

const WIDTH = 96;
const HEIGHT = 34;

/** Six weeks in a thumbnail, against the dashed line. `label` gives the conclusion. */
export function Spark({ current, line: planned, colour, label }: Shape & { colour: string; label: string }) {
  const x = linear([0, Math.max(1, current.length - 1)], [2, WIDTH - 6]);
  const y = linear([0, 1], [HEIGHT - 4, 4]);
  const path = (values: readonly (number | null)[]) =>
    line<number | null>()
      .defined((value) => value !== null)
      .x((_, index) => x(index))
      .y((value) => y(value ?? 0))
      .curve(curveMonotoneX)([...values]) ?? "";
  const last = current.findLastIndex((value) => value !== null);
  const end = current[last];
  return (
    <svg className={styles.spark} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <path
        d={path(planned)}
        fill="none"
        stroke="var(--line-strong)"
        strokeWidth="1.5"
        strokeDasharray="2 4"
        strokeLinecap="round"
      />
      <path
        d={path(current)}
        fill="none"
        stroke={`var(--g-${colour})`}
        strokeWidth="2.25"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      {end == null ? null : (
        <circle
          cx={x(last)}
          cy={y(end)}
          r="3.75"
          fill={`var(--g-${colour})`}
          stroke="var(--bg)"
          strokeWidth="1.5"
        />
      )}
    </svg>
  );
}
