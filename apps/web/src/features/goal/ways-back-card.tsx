"use client";
import type { User } from "@cairn/core/user";
import type { GoalView } from "@cairn/core/view";
import { waysBack } from "@cairn/core/ways-back";
import { askingOf } from "./goal-cache.ts";
import styles from "./goal-page.module.css";
import { WaysBackList } from "./ways-back.tsx";

/** On a goal's page, while it is below its line. */
export function WaysBackCard({ view, me }: { view: GoalView; me: User }) {
  const ways = waysBack(view, askingOf(view, me));
  if (!ways || !(ways.more || ways.later || ways.less)) return null;
  return (
    <section className={styles.back} aria-labelledby="ways-back">
      <h2 id="ways-back">Ways back</h2>
      <p className={styles.quiet}>All fine. Pressing one starts the line again from here.</p>
      <WaysBackList view={view} ways={ways} me={me} />
    </section>
  );
}
