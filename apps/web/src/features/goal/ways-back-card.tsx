"use client";
import type { User } from "@cairn/core/user";
import type { GoalView } from "@cairn/core/view";
import { waysBack } from "@cairn/core/ways-back";
import { goalWords } from "../../messages/en/goal.ts";
import { useSay } from "../../messages/language.tsx";
import { askingOf } from "./goal-cache.ts";
import styles from "./goal-page.module.css";
import { WaysBackList } from "./ways-back.tsx";

/** On a goal's page, while it is below its line. */
export function WaysBackCard({ view, me }: { view: GoalView; me: User }) {
  const say = useSay(goalWords);
  const ways = waysBack(view, askingOf(view, me));
  if (!ways || !(ways.more || ways.later || ways.less)) return null;
  return (
    <section className={styles.back} aria-labelledby="ways-back">
      <h2 id="ways-back">{say("waysBack")}</h2>
      <p className={styles.quiet}>{say("allFinePressingOne")}</p>
      <WaysBackList view={view} ways={ways} me={me} />
    </section>
  );
}
