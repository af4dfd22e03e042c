import Link from "next/link";
import type { ComponentProps } from "react";
import { useId } from "react";
import styles from "./segmented.module.css";

export type Choice<Value extends string> = { value: Value; label: string };

/** One of a few, seen at once: radio buttons in a row. */
export function Segmented<Value extends string>({
  label,
  choices,
  value,
  onChange,
}: {
  label: string;
  choices: readonly Choice<Value>[];
  value: Value;
  onChange: (value: Value) => void;
}) {
  const name = useId();
  return (
    <div className={styles.segmented} role="radiogroup" aria-label={label}>
      {choices.map((choice) => (
        <label key={choice.value} className={styles.part}>
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          {choice.label}
        </label>
      ))}
    </div>
  );
}

type Href = ComponentProps<typeof Link>["href"];

/** The same as links, where each part is a page of its own. */
export function SegmentedNav({
  label,
  items,
}: {
  label: string;
  items: readonly { href: Href; label: string; current: boolean; count?: number | undefined }[];
}) {
  return (
    <nav className={styles.segmented} aria-label={label}>
      {items.map((item) => (
        <Link
          key={item.label}
          href={item.href}
          className={styles.part}
          aria-current={item.current ? "page" : undefined}
        >
          {item.label}
          {item.count === undefined ? null : <span className={styles.count}>{item.count}</span>}
        </Link>
      ))}
    </nav>
  );
}
