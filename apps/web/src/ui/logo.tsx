import { cx } from "./cx.ts";
import styles from "./logo.module.css";

/** The mark: three stones. */
export function Logo({ large = false }: { large?: boolean }) {
  return (
    <svg className={cx(styles.logo, large && styles.large)} viewBox="0 0 26 30" aria-hidden>
      <path d="M3 24.6c.2-2.9 4.6-4.4 10.2-4.3 5.7.1 10 1.7 9.9 4.5-.1 2.9-4.7 4.4-10.3 4.3C7.1 29 2.8 27.5 3 24.6z" />
      <path
        className={styles.second}
        d="M5.9 15.6c.3-2.4 3.7-3.5 7.9-3.3 4.2.2 7.1 1.6 6.9 3.9-.2 2.4-3.5 3.5-7.6 3.3-4.2-.2-7.5-1.6-7.2-3.9z"
      />
      <path
        className={styles.third}
        d="M8.7 7.3c.1-2.3 2.1-4 4.7-3.9 2.5.1 4.3 1.9 4.1 4.2-.1 2.2-2.1 3.6-4.5 3.5-2.6-.1-4.4-1.7-4.3-3.8z"
      />
    </svg>
  );
}

export function Brand() {
  return (
    <span className={styles.brand}>
      <Logo />
      Cairn
    </span>
  );
}
