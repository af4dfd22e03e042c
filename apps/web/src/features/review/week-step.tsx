import { summarise } from "@cairn/core/decide/summary";
import type { ReviewLine } from "@cairn/core/model/review-schema";
import type { User } from "@cairn/core/model/user";
import type { GoalView } from "@cairn/core/model/view";
import type { Day } from "@cairn/core/time/day";
import { weekStones } from "@cairn/core/views/today";
import { unitOf } from "@cairn/text/amount-text";
import { reviewWords } from "@cairn/text/messages/en/review";
import { weekSentence } from "@cairn/text/review-text";
import Link from "next/link";
import { askingOf } from "../../data/goal-cache.ts";
import { paths } from "../../lib/paths.ts";
import { useT } from "../../messages/language.tsx";
import { Cairn } from "../../ui/chart/cairn.tsx";
import styles from "./review.module.css";

/** The week as a whole: its stones, and a sentence for each goal. `day`: the evening it is looked back from. */
export function WeekStep({
  views,
  lines,
  day,
  today,
  me,
}: {
  views: readonly GoalView[];
  lines: readonly ReviewLine[];
  day: Day;
  today: Day;
  me: User;
}) {
  const t = useT(reviewWords);
  const summaries = views.map((view) => summarise(view, askingOf(view, me)));
  const stones = weekStones(summaries, day, me.weekStart);
  return (
    <div className={styles.step}>
      <h2>{t("stonesOfTheWeek", { count: stones.length })}</h2>
      {stones.length > 0 ? (
        <div className={styles.cairn}>
          <Cairn
            label={t("cairnOf", { count: stones.length })}
            stones={stones.map(({ goalId, colour, day: on }, index) => ({
              key: `${goalId}${on}${index}`,
              colour,
            }))}
          />
        </div>
      ) : null}
      <ul className={styles.lines}>
        {lines.map((line) => {
          const view = views.find(({ goal }) => goal.id === line.goalId);
          return view ? (
            <li key={line.goalId}>
              <Link href={paths.goal(line.goalId)} className={styles.link}>
                {line.title}
              </Link>
              <span>{weekSentence(line, unitOf(view.goal.measure, me.locale), day === today)}</span>
            </li>
          ) : null;
        })}
      </ul>
      {lines.length === 0 ? <p>{t("empty")}</p> : null}
    </div>
  );
}
