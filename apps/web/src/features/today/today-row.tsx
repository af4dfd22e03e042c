"use client";
import type { User } from "@cairn/core/model/user";
import type { GoalSummary } from "@cairn/core/model/view";
import { isLimit } from "@cairn/core/views/today";
import { todayWords } from "@cairn/text/messages/en/today";
import { statusText } from "@cairn/text/status-text";
import { todayText } from "@cairn/text/today-text";
import { memo, useRef } from "react";
import { pressStep, withKeys } from "../../keys/use-keys.ts";
import { paths } from "../../lib/paths.ts";
import { useT } from "../../messages/language.tsx";
import { cx } from "../../ui/cx.ts";
import { NearLink } from "../../ui/loading/near-link.tsx";
import { StatusWord } from "../../ui/status-word.tsx";
import { RowControl } from "./row-control.tsx";
import { rowKind } from "./row-kind.ts";
import { RowMenu } from "./row-menu.tsx";
import { RowPebble } from "./row-pebble.tsx";
import { RowPicture } from "./row-picture.tsx";
import styles from "./today.module.css";
import { type RowActs, type RowRequest, useRowActs } from "./use-row-acts.ts";

type Props = {
  summary: GoalSummary;
  me: User;
  done: boolean;
  /** Logged, and not saved yet for a reason that is shown above. */
  waits: boolean;
  /** The very first goal, just made: its row is pointed out once. */
  fresh: boolean;
  /** Opens what takes more than the row; the same function for all rows. */
  onAsk: (request: RowRequest) => void;
};

/**
 * One goal of the day: the pebble, its name, how it stands, and the one control it needs. A press changes one of perhaps
 * hundreds: the others are not drawn again.
 */
export const TodayRow = memo(function TodayRow(props: Props) {
  const t = useT(todayWords);
  const { summary, me, done, waits, fresh } = props;
  const { goal, figures } = summary;
  const kind = rowKind(summary);
  const acts = useRowActs(props);
  const row = useRowKeys(summary, acts);
  const stand = statusText(summary, me.locale);
  const showsStanding = figures.paceAmount !== null && figures.habit === null;
  return (
    <li
      className={cx(styles.row, done && styles.done, kind === "total" && styles.wide, fresh && styles.fresh)}
      data-row={goal.id}
      ref={row}
    >
      <RowPebble summary={summary} locale={me.locale} tone={stand.tone} done={done} acts={acts} />
      <div className={styles.text}>
        <NearLink href={paths.goal(goal.id)} className={styles.name} data-row-link="">
          {goal.title}
        </NearLink>
        <div className={styles.state}>
          {showsStanding ? (
            <StatusWord tone={stand.tone} place={stand.place}>
              {stand.text}
            </StatusWord>
          ) : (
            <span>{todayText(summary, me.locale)}</span>
          )}
          {waits ? <span>{t("waitingToBeSaved")}</span> : null}
        </div>
      </div>
      <div className={styles.picture}>
        <RowPicture kind={kind} summary={summary} me={me} standing={stand.text} />
      </div>
      <div className={styles.control}>
        <RowControl kind={kind} summary={summary} me={me} done={done} acts={acts} />
        <RowMenu summary={summary} singleKeys={me.singleKeys} acts={acts} />
      </div>
    </li>
  );
});

/** What the single keys do to a row that is in hand; where its day has a number to step, + and - step it. */
function useRowKeys(summary: GoalSummary, acts: RowActs) {
  const row = useRef<HTMLLIElement>(null);
  const keys = withKeys({
    ...(isLimit(summary) ? {} : { s: acts.swapRest }),
    p: acts.pause,
    "+": () => {
      if (!pressStep(row.current, 1)) acts.more();
    },
    "-": () => {
      if (!pressStep(row.current, -1)) acts.less();
    },
  });
  return (element: HTMLLIElement | null) => {
    row.current = element;
    keys(element);
  };
}
