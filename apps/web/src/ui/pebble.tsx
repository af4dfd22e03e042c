import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./cx.ts";
import { Icon, type IconComponent } from "./icon.tsx";
import styles from "./pebble.module.css";

export type GoalColour = "spruce" | "sky" | "iris" | "plum" | "rose" | "amber";
const SHAPES = ["1", "2", "3", "4", "5", "6"] as const;
export type PebbleShape = (typeof SHAPES)[number];

/** The stone's shape for a place in a list or a week: neighbours differ, and the same place keeps its own. */
export function pebbleShape(index: number): PebbleShape {
  return SHAPES[((index % 6) + 6) % 6] ?? "1";
}

type Look = {
  colour?: GoalColour | undefined;
  shape?: PebbleShape;
  size?: "l" | "m" | "s" | "xs";
  /** The share done, 0 to 1: it fills like water. */
  fill?: number;
  done?: boolean;
  /** A goal to stay under: dashed. */
  limit?: boolean;
  /** A day that is yet to come. */
  future?: boolean;
  /** Shown instead of the tick. */
  icon?: IconComponent | undefined;
};

function pebbleClass({ size = "l", done = false, limit = false, future = false }: Look): string {
  return cx(
    styles.pebble,
    size !== "l" && styles[size],
    done && styles.done,
    limit && styles.limit,
    future && styles.future,
  );
}

function Inside({ fill = 0, done = false, size = "l", icon }: Look): ReactNode {
  const level = Math.min(1, Math.max(0, fill));
  return (
    <>
      {done ? null : (
        <svg className={styles.water} viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden>
          <rect width="1" height="1" transform={`translate(0 ${(1 - level).toFixed(3)})`} />
        </svg>
      )}
      {icon ? (
        <Icon of={icon} small={size !== "l"} className={styles.icon} />
      ) : done && size !== "xs" ? (
        <Icon of={Check} small={size !== "l"} className={styles.icon} />
      ) : null}
    </>
  );
}

/** The stone as a mark: decoration beside words that say the same. */
export function Pebble(props: Look) {
  return (
    <span
      className={pebbleClass(props)}
      data-colour={props.colour}
      data-shape={props.shape ?? "1"}
      aria-hidden
    >
      <Inside {...props} />
    </span>
  );
}

/** The stone as the control: press to complete or add, press again to undo. `pressed` when it is a toggle. */
export function PebbleButton({
  label,
  pressed,
  onPress,
  ...look
}: Look & {
  /** What it is, how it stands and what pressing does: "Meditate 10 minutes, not done. Mark done". */
  label: string;
  pressed?: boolean | undefined;
  onPress: () => void;
}) {
  return (
    <button
      type="button"
      className={cx(pebbleClass(look), styles.button)}
      data-colour={look.colour}
      data-shape={look.shape ?? "1"}
      aria-label={label}
      aria-pressed={pressed}
      onClick={onPress}
    >
      <Inside {...look} />
    </button>
  );
}
