"use client";
import type { User } from "@cairn/core/model/user";
import { type Day, isoWeekday } from "@cairn/core/time/day";
import { type TodayItem, todayList, weekDays, weekStones } from "@cairn/core/views/today";
import { formatDay, formatWeekday } from "@cairn/text/format";
import { todayWords } from "@cairn/text/messages/en/today";
import Link from "next/link";
import { paths } from "../../lib/paths.ts";
import { useT } from "../../messages/language.tsx";
import { Cairn } from "../../ui/chart/cairn.tsx";
import { Card } from "../../ui/layout/card.tsx";
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
        {weekDays(shown, me.weekStart).map((day, index) => (
          <li key={day} aria-current={day === shown ? "date" : undefined}>
            <WeekDay
              day={day}
              index={index}
              count={stones.filter((stone) => stone.day === day).length}
              share={day === shown && asked > 0 ? list.done.length / asked : 0}
              today={today}
              locale={me.locale}
            />
          </li>
        ))}
      </ol>
      <p className={styles.small}>
        {stones.length === 0 ? t("noStones") : t("stonesSoFar", { count: stones.length })}
      </p>
    </Card>
  );
}

/** A day as a stone, and the way to it once it has come. `share`: how much of what it asks is done; `count`: its entries. */
function WeekDay({
  day,
  index,
  count,
  share,
  today,
  locale,
}: {
  day: Day;
  index: number;
  count: number;
  share: number;
  today: Day;
  locale: string;
}) {
  const t = useT(todayWords);
  const future = day > today;
  const nothingYet = day === today && count === 0;
  const words = future ? t("stillToCome") : nothingYet ? t("nothingYet") : t("stones", { count });
  const mark = (
    <>
      <Pebble
        size="s"
        shape={pebbleShape(index)}
        fill={share}
        done={count > 0 && share !== 0 ? share === 1 : count > 0}
        future={future}
      />
      <span aria-hidden>{formatWeekday(isoWeekday(day), locale, "narrow")}</span>
      <VisuallyHidden>{`${formatDay(day, locale, today)}, ${words}`}</VisuallyHidden>
    </>
  );
  if (future) return <span>{mark}</span>;
  return <Link href={paths.today(day === today ? undefined : day)}>{mark}</Link>;
}
