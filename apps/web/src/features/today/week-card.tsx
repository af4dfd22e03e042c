"use client";
import type { User } from "@cairn/core/model/user";
import { type Day, isoWeekday } from "@cairn/core/time/day";
import { type TodayItem, todayList, weekDays, weekStones } from "@cairn/core/views/today";
import { formatDay, formatWeekday } from "@cairn/text/format";
import { todayWords } from "@cairn/text/messages/en/today";
import Link from "next/link";
import { paths } from "../../lib/paths.ts";
import { useT } from "../../messages/language.tsx";
import { Card } from "../../ui/card.tsx";
import { Cairn } from "../../ui/chart/cairn.tsx";
import { Pebble, pebbleShape } from "../../ui/pebble.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import styles from "./today.module.css";

/** The week so far as a cairn, one stone for each entry, and its days. */
export function WeekCard({
  summaries,
  shown,
  today,
  me,
}: {
  summaries: readonly TodayItem[];
  shown: Day;
  today: Day;
  me: User;
}) {
  const t = useT(todayWords);
  const stones = weekStones(summaries, shown, me.weekStart);
  const list = todayList(summaries);
  const asked = list.today.length + list.done.length;
  return (
    <Card title={t("thisWeek")}>
      {stones.length > 0 ? (
        <Cairn
          label={t("cairnOf", { count: stones.length })}
          stones={stones.map((stone, index) => ({
            key: `${stone.goalId}-${stone.day}-${index}`,
            colour: stone.colour,
          }))}
        />
      ) : null}
      <ol className={styles.week}>
        {weekDays(shown, me.weekStart).map((day, index) => {
          const count = stones.filter((stone) => stone.day === day).length;
          const share = day === shown && asked > 0 ? list.done.length / asked : 0;
          const words =
            day > today
              ? t("stillToCome")
              : day === today && count === 0
                ? t("nothingYet")
                : t("stones", { count });
          const mark = (
            <>
              <Pebble
                size="s"
                shape={pebbleShape(index)}
                fill={share}
                done={count > 0 && share !== 0 ? share === 1 : count > 0}
                future={day > today}
              />
              <span aria-hidden>{formatWeekday(isoWeekday(day), me.locale, "narrow")}</span>
              <VisuallyHidden>{`${formatDay(day, me.locale, today)}, ${words}`}</VisuallyHidden>
            </>
          );
          return (
            <li key={day} aria-current={day === shown ? "date" : undefined}>
              {day > today ? (
                <span>{mark}</span>
              ) : (
                <Link href={paths.today(day === today ? undefined : day)}>{mark}</Link>
              )}
            </li>
          );
        })}
      </ol>
      <p className={styles.small}>
        {stones.length === 0 ? t("noStones") : t("stonesSoFar", { count: stones.length })}
      </p>
    </Card>
  );
}
