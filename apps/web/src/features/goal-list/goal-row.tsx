"use client";

import type { GoalSummary } from "@cairn/core/model/view";
import { isLimit, shareDone } from "@cairn/core/views/today";
import { goalsWords } from "@cairn/text/messages/en/goals";
import { planText } from "@cairn/text/plan-text";
import { outlookText, progressText } from "@cairn/text/progress-text";
import { statusText } from "@cairn/text/status-text";
import { memo, type PointerEvent } from "react";
import { paths } from "../../lib/paths.ts";
import { useT } from "../../messages/language.tsx";
import { Bar } from "../../ui/bar.tsx";
import { NearLink } from "../../ui/loading/near-link.tsx";
import { Pebble, pebbleShape } from "../../ui/pebble.tsx";
import { StatusWord } from "../../ui/status-word.tsx";
import { Fortnight } from "./fortnight.tsx";
import styles from "./goal-list.module.css";

/** What is pressed on a row's handle: a press may become a drag, a click opens the menu. */
export type OnGrip = {
  near: () => void;
  down: (id: string, event: PointerEvent<HTMLButtonElement>) => void;
  click: (id: string, button: HTMLButtonElement) => void;
};
type Props = {
  summary: GoalSummary;
  locale: string;
  /** Absent where goals have no order. */
  onGrip: OnGrip | null;
};

/** A goal in the list; on a phone the same parts as a card. Kept between letters of the filter: its sentences are the dear part. */
export const GoalRow = memo(function GoalRow({ summary, locale, onGrip }: Props) {
  const { goal, figures } = summary;
  const stand = statusText(summary, locale, true);
  const progress = progressText(summary, locale);
  const habit = figures.habit !== null && summary.plan.target === null;
  const share = habit ? shareDone(summary) : (figures.bar ?? 0);
  return (
    <li className={styles.goalRow} data-row="" data-goal={goal.id}>
      <Pebble
        size="m"
        colour={goal.colour}
        shape={pebbleShape(goal.position)}
        fill={share}
        limit={isLimit(summary)}
        done={goal.closedAs === "reached"}
      />
      <div className={styles.goalText}>
        <NearLink href={paths.goal(goal.id)} className={styles.goalName} data-row-link="">
          {goal.title}
        </NearLink>
        <p className={styles.goalPromise}>{planText(summary, locale)}</p>
      </div>
      <div className={styles.progress}>
        <p>
          <b>{progress}</b>
          <span>{outlookText(summary, locale)}</span>
        </p>
        <span className={styles.bar}>
          <Bar value={share} line={habit ? null : figures.expected} colour={goal.colour} />
        </span>
      </div>
      <div className={styles.standing}>
        <StatusWord tone={stand.tone} place={stand.place}>
          {stand.text}
        </StatusWord>
      </div>
      <Fortnight summary={summary} />
      {onGrip ? <Grip id={goal.id} title={goal.title} onGrip={onGrip} /> : null}
    </li>
  );
});

/** Handle and menu in one button, drawn by its style alone: a list of a thousand rows has a thousand of them. */
function Grip({ id, title, onGrip }: { id: string; title: string; onGrip: OnGrip }) {
  const t = useT(goalsWords);
  return (
    <button
      type="button"
      className={styles.grip}
      data-grip=""
      aria-label={t("moreActions", { title })}
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={onGrip.near}
      onFocus={onGrip.near}
      onPointerDown={(event) => onGrip.down(id, event)}
      onClick={(event) => onGrip.click(id, event.currentTarget)}
    />
  );
}
