"use client";
import type { User } from "@cairn/core/model/user";
import type { GoalView } from "@cairn/core/model/view";
import { waysBack } from "@cairn/core/views/ways-back";
import { goalWords } from "@cairn/text/messages/en/goal";
import { askingOf } from "../../data/goal-cache.ts";
import { useT } from "../../messages/language.tsx";
import styles from "./ways-back.module.css";
import { WaysBackList } from "./ways-back.tsx";

/** On a goal's page, while it is below its line. */
export function WaysBackCard({ view, me }: { view: GoalView; me: User }) {
  const t = useT(goalWords);
  const ways = waysBack(view, askingOf(view, me));
  if (!ways || !(ways.more || ways.later || ways.less)) return null;
  return (
    <section className={styles.back} aria-labelledby="ways-back">
      <h2 id="ways-back">{t("waysBack")}</h2>
      <p className={styles.quiet}>{t("waysBackAbout")}</p>
      <WaysBackList view={view} ways={ways} me={me} />
    </section>
  );
}
