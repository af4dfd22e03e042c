"use client";

import { type KeyboardEvent, type PointerEvent, type ReactNode, useState } from "react";
import styles from "./chart.module.css";

type Props = {
  /** What the arrow keys walk along, in words. */
  label: string;
  count: number;
  /** Where the walk begins: the latest point. */
  initial: number;
  /** The sentence of one point. */
  say: (index: number) => string;
  /** A share 0..1 of the width to the nearest point's index; absent, the pointer is not followed: titled parts speak for themselves. */
  locate?: (share: number) => number;
  /** Wider than its place: it scrolls, and opens at its latest end. */
  wide?: boolean;
  /** Steps for up and down; left and right are one. */
  stride?: number;
  onPick?: ((index: number) => void) | undefined;
  children: (index: number | null) => ReactNode;
};

/** Where one reads from right to left time runs that way too (chart.module.css). */
function isMirrored(element: Element): boolean {
  return getComputedStyle(element).direction === "rtl";
}

/** Reads a chart point by point, with the arrow keys or the pointer, into a polite live region beneath. */
export function Crosshair({
  label,
  count,
  initial,
  say,
  locate,
  stride = 7,
  wide = false,
  onPick,
  children,
}: Props) {
  const [index, setIndex] = useState<number | null>(null);
  if (count === 0) return <>{children(null)}</>;

  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const later = isMirrored(event.currentTarget) ? -1 : 1;
    const steps: Record<string, number> = {
      ArrowLeft: -later,
      ArrowRight: later,
      ArrowUp: stride,
      ArrowDown: -stride,
      Home: -count,
      End: count,
    };
    const step = steps[event.key];
    if (event.key === "Escape" && index !== null) {
      event.preventDefault();
      setIndex(null);
    } else if ((event.key === "Enter" || event.key === " ") && onPick && index !== null) {
      event.preventDefault();
      event.stopPropagation();
      onPick(index);
    } else if (step !== undefined) {
      event.preventDefault();
      setIndex(Math.min(count - 1, Math.max(0, index === null ? initial : index + step)));
    }
  };
  const point = (event: PointerEvent<HTMLElement>) => {
    const plot = event.target instanceof Element ? event.target.closest("svg") : null;
    if (!plot || !locate) return;
    const box = plot.getBoundingClientRect();
    if (box.width <= 0) return;
    const share = (event.clientX - box.left) / box.width;
    setIndex(locate(isMirrored(event.currentTarget) ? 1 - share : share));
  };

  return (
    <div className={styles.crosshair}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls */}
      <div
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys walk along the chart from here
        tabIndex={0}
        aria-label={label}
        className={wide ? `${styles.plot} ${styles.wide}` : styles.plot}
        onKeyDown={walk}
        onPointerMove={locate ? point : undefined}
        onPointerLeave={() => setIndex(null)}
      >
        {children(index)}
      </div>
      <p className={styles.readout} aria-live="polite">
        {index === null ? "\u00a0" : say(index)}
      </p>
    </div>
  );
}
