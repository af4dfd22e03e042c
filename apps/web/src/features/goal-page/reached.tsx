"use client";
import type { GoalView } from "@cairn/core/model/view";
import { goalWords } from "@cairn/text/messages/en/goal";
import { useLayoutEffect, useState } from "react";
import { useT } from "../../messages/language.tsx";
import { Cairn } from "../../ui/chart/cairn.tsx";
import { cx } from "../../ui/cx.ts";
import styles from "./goal-page.module.css";

/** The stones of a goal that was reached, laid one upon the other once: the first time that this browser shows them. */
export function ReachedCairn({ view }: { view: GoalView }) {
  const t = useT(goalWords);
  const { id, colour } = view.goal;
  const [laid, setLaid] = useState(false);
  useLayoutEffect(() => setLaid(isFirstTime(`cairn.laid.${id}`)), [id]);
  const count = stonesOf(view);
  return (
    <div className={cx(styles.cairn, laid && styles.laid)}>
      <Cairn
        label={t("cairnOf", { count })}
        stones={Array.from({ length: count }, (_, index) => ({ key: `${index}`, colour }))}
      />
    </div>
  );
}

/** One for each entry; where nothing is logged, one for each step or part that it took. */
function stonesOf({ days, milestones, children }: GoalView): number {
  const entries = days.reduce((sum, { count }) => sum + count, 0);
  return Math.max(1, entries, milestones.filter(({ doneOn }) => doneOn !== null).length, children.length);
}

function isFirstTime(key: string): boolean {
  try {
    if (localStorage.getItem(key) !== null) return false;
    localStorage.setItem(key, "");
    return true;
  } catch {
    // Without storage nobody remembers: better not at all than every time.
    return false;
  }
}
