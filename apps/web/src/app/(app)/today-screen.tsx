"use client";
import { summarise } from "@cairn/core/decide/summary";
import type { User } from "@cairn/core/model/user";
import type { GoalView } from "@cairn/core/model/view";
import { addDays, type Day, daysBetween, startOfWeek } from "@cairn/core/time/day";
import { dayOfFigures, sectionOf, todayList } from "@cairn/core/views/today";
import { formatLongDay, formatNumber } from "@cairn/text/format";
import { todayWords } from "@cairn/text/messages/en/today";
import { daySentence } from "@cairn/text/today-text";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useRouter } from "next/navigation";
import { useMemo } from "react";
import { askingOf } from "../../data/goal-cache.ts";
import type { PendingChange } from "../../data/outbox/pending-change.ts";
import { entriesWithPending } from "../../data/outbox/store.ts";
import { useHeld, useOutbox } from "../../data/outbox/use-outbox.ts";
import { useDomain } from "../../data/use-domain.ts";
import { useToday } from "../../data/use-goal.ts";
import { useMe } from "../../data/use-user.ts";
import { ExampleBanner } from "../../features/account/example-banner.tsx";
import { ExampleOffer } from "../../features/account/example-offer.tsx";
import { AwayButton } from "../../features/pause/away-button.tsx";
import { FirstLine } from "../../features/quick/first-line.tsx";
import { TodayLine } from "../../features/quick/today-line.tsx";
import styles from "../../features/today/today.module.css";
import { TodayRow } from "../../features/today/today-row.tsx";
import { useFirstGoal } from "../../features/today/use-first-goal.ts";
import { useKeptFocus } from "../../features/today/use-kept-focus.ts";
import { useSettled } from "../../features/today/use-settled.ts";
import { type Keys, useKeys, walkRows } from "../../keys/use-keys.ts";
import { paths } from "../../lib/paths.ts";
import { useT } from "../../messages/language.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { IconLink } from "../../ui/icon-button.tsx";
import { lazyWhenIdle } from "../../ui/lazy.tsx";
import { lazyWhenVisible } from "../../ui/lazy-when-visible.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { RowDialogs, useRowDialogs } from "./row-dialogs.tsx";
// The looks of what comes later: its HTML is there from the start.
import "../../ui/chart/chart.module.css";
import "../../features/ways-back/ways-back.module.css";

const DaySwipe = lazyWhenIdle(() =>
  import("../../features/today/day-swipe.tsx").then((file) => file.DaySwipe),
);
const WeekCard = lazyWhenVisible(() =>
  import("../../features/today/week-card.tsx").then((file) => file.WeekCard),
);
const Slipped = lazyWhenVisible(() => import("./slipped.tsx").then((file) => file.Slipped));

/** `say`: words for the quick line that the address brought along. */
type Props = { day: Day | undefined; say: string | undefined };
type Row = ReturnType<typeof summarise> & { view: GoalView };

/** The goals' figures; of those that did not change the very same objects as before. */
function useListed(views: readonly GoalView[], me: User): Row[] {
  const { weekStart } = me;
  const known = useMemo(() => ({ weekStart, of: new WeakMap<GoalView, Row>() }), [weekStart]);
  return useMemo(
    () =>
      views.map((view) => {
        const listed = known.of.get(view) ?? { ...summarise(view, askingOf(view, known)), view };
        known.of.set(view, listed);
        return listed;
      }),
    [views, known],
  );
}

function isLoggedOn(id: string, day: Day, waiting: readonly PendingChange[]): boolean {
  return entriesWithPending([], waiting, (entry) => entry.goalId === id && entry.day === day).length > 0;
}

/** What the day asks, what has time, what is done. */
export function TodayScreen({ day, say: said }: Props) {
  const t = useT(todayWords);
  const me = useMe();
  const router = useRouter();
  const { today, views } = useToday(day);
  const shown = day ?? today;
  const past = shown < today;
  const listed = useListed(views, me);
  const held = useHeld() !== null;
  const waiting = useOutbox();
  const reckons = useDomain(waiting) !== null;
  const now = todayList(listed);
  // Rows stay in their place for a moment; what is said of them holds already.
  const list = useSettled(now, shown);
  const logged = listed.filter((entry) => (dayOfFigures(entry)?.count ?? 0) > 0).length;
  const daysToGo = 7 - daysBetween(startOfWeek(shown, me.weekStart), shown);
  const sections = [
    {
      key: "today",
      title: past ? t("thisDay") : t("today"),
      note: t(past ? "open" : "left", { count: now.today.length }),
      goals: list.today,
    },
    {
      key: "week",
      title: t("anyTimeThisWeek"),
      note: t("daysToGo", { days: daysToGo }),
      goals: list.week,
    },
    { key: "done", title: t("done"), note: formatNumber(now.done.length, me.locale), goals: list.done },
  ] as const;
  const previous = addDays(shown, -1);
  const next = shown < today ? addDays(shown, 1) : null;
  const toDay = (to: Day) => paths.today(to === today ? undefined : to);

  const toPrevious = () => router.push(toDay(previous));
  const toNext = () => next && router.push(toDay(next));
  useKeys({ ...walkRows, "[": toPrevious, "]": toNext } satisfies Keys);

  useKeptFocus();
  const fresh = useFirstGoal(views);
  const { onAsk, ...dialogs } = useRowDialogs();

  return (
    <>
      <PageHeader
        besideLede
        title={formatLongDay(shown, me.locale, today)}
        lede={
          views.length === 0 && !past
            ? t("whatWouldYouLike")
            : daySentence(
                { today: now.today.length, week: now.week.length, done: now.done.length, logged },
                past,
                me.locale,
              )
        }
        actions={
          views.length === 0 && !past ? null : (
            <nav className={styles.switcher} aria-label={t("day")}>
              {past ? (
                <ButtonLink href={paths.today()} size="s" variant="ghost">
                  {t("backToToday")}
                </ButtonLink>
              ) : null}
              {past ? null : <AwayButton me={me} today={today} />}
              <IconLink
                href={toDay(previous)}
                label={t("theDayBefore")}
                icon={ChevronLeft}
                aria-keyshortcuts="["
              />
              {next ? (
                <IconLink
                  href={toDay(next)}
                  label={t("theDayAfter")}
                  icon={ChevronRight}
                  aria-keyshortcuts="]"
                />
              ) : null}
            </nav>
          )
        }
      />
      {views.length === 0 && !past ? null : <DaySwipe before={toPrevious} after={toNext} />}
      <ExampleBanner goals={views.map(({ goal }) => goal)} />
      {views.length === 0 && !past ? (
        <FirstLine say={said}>
          <ExampleOffer />
        </FirstLine>
      ) : (
        <div className={styles.columns}>
          <div>
            {past ? null : <TodayLine say={said} />}
            {past && list.today.length + list.week.length + list.done.length === 0 ? (
              <p className={styles.quiet}>{t("nothingAsked")}</p>
            ) : null}
            {sections.map(({ key, title, note, goals }) =>
              goals.length === 0 ? null : (
                <section key={key} aria-labelledby={`section-${key}`} className={styles.section}>
                  <div className={styles.head}>
                    <h2 id={`section-${key}`}>{title}</h2>
                    <span>{note}</span>
                  </div>
                  <ul className={styles.rows}>
                    {goals.map((entry) => (
                      <TodayRow
                        key={entry.goal.id}
                        summary={entry}
                        view={entry.view}
                        me={me}
                        // The row may keep its place for a moment; what it says is true at once.
                        // Until what reckons with it has come, a press is shown by its entry alone.
                        done={
                          sectionOf(entry) === "done" ||
                          (!reckons && isLoggedOn(entry.goal.id, shown, waiting))
                        }
                        fresh={entry.goal.id === fresh}
                        onAsk={onAsk}
                        waits={held && waiting.some(({ goalId }) => goalId === entry.goal.id)}
                      />
                    ))}
                  </ul>
                </section>
              ),
            )}
          </div>
          <aside className={styles.rail} aria-label={t("thisWeek")}>
            <WeekCard summaries={listed} shown={shown} today={today} me={me} />
            {past ? null : <Slipped views={views} me={me} />}
          </aside>
        </div>
      )}
      <RowDialogs {...dialogs} views={views} me={me} />
    </>
  );
}
