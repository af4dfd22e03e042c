"use client";
import { summarise } from "@cairn/core/decide/summary";
import { addDays, type Day } from "@cairn/core/time/day";
import { reviewDay, reviewLines, weekName } from "@cairn/core/views/review";
import { weekStones } from "@cairn/core/views/today";
import { unitOf } from "@cairn/text/amount-text";
import { formatDays } from "@cairn/text/format";
import { reviewWords } from "@cairn/text/messages/en/review";
import { weekSentence } from "@cairn/text/review-text";
import { ArrowLeft, ArrowRight, Check } from "lucide-react";
import Link from "next/link";
import { lazy, Suspense, useEffect, useRef } from "react";
import { askingOf } from "../../../data/goal-cache.ts";
import { useToday } from "../../../data/use-goal.ts";
import { useReview } from "../../../data/use-review.ts";
import { useMe } from "../../../data/use-user.ts";
import { GoalStep } from "../../../features/review/goal-step.tsx";
import { NextWeek } from "../../../features/review/next-week.tsx";
import { Finished, PastReviews } from "../../../features/review/past.tsx";
import styles from "../../../features/review/review.module.css";
import { usePlace } from "../../../features/review/use-place.ts";
import { WaysBackList } from "../../../features/ways-back/ways-back.tsx";
import { useKeys } from "../../../keys/use-keys.ts";
import { paths } from "../../../lib/paths.ts";
import { useT } from "../../../messages/language.tsx";
import { Button, ButtonLink } from "../../../ui/button.tsx";
import { Cairn } from "../../../ui/chart/cairn.tsx";
import { Field } from "../../../ui/field.tsx";
import { PageHeader } from "../../../ui/page-header.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { TextArea } from "../../../ui/text-input.tsx";

const PlanDialog = lazy(() =>
  import("../../../features/goal-form/plan-dialog.tsx").then((file) => ({ default: file.PlanDialog })),
);

/** The guided pass over a week: the week, one goal at a time, and a word on it. What is done is saved at once. */
export function ReviewScreen({
  weekOf,
  today,
  week,
  at: begin,
}: {
  weekOf: Day;
  today: Day;
  /** The week as the address names it; absent where the address means this week. */
  week?: string;
  /** The step that the address names. */
  at: string | undefined;
}) {
  const t = useT(reviewWords);
  const me = useMe();
  const day = reviewDay(weekOf, today);
  const { views } = useToday(day === today ? undefined : day);
  const { review, forecasts, note, setNote, saved, failed, finish, finishing } = useReview(weekOf);
  const step = useRef<HTMLElement>(null);
  const moved = useRef(false);
  const asking = { today: day, weekStart: me.weekStart };
  const lines = reviewLines(views, weekOf, asking);
  const reviewed = views.filter(({ goal }) => lines.some(({ goalId }) => goalId === goal.id));
  // A plan is for days to come.
  const plans = addDays(weekOf, 13) >= today;
  const names = ["week", ...reviewed.map(({ goal }) => goal.id), "words", ...(plans ? ["next"] : [])];
  const steps = names.length;
  const { here, left, move } = usePlace(names, begin, week, weekOf);
  const go = (to: number) => {
    moved.current = true;
    move(to);
  };
  useKeys({ ArrowRight: () => go(here + 1), ArrowLeft: () => go(here - 1) });
  useEffect(() => {
    if (moved.current) step.current?.focus();
  }, [here]);

  const span = formatDays(weekOf, addDays(weekOf, 6), me.locale, today);
  const header = (
    <PageHeader
      title={t("review")}
      lede={`${span}. ${review?.snapshot ? t("lookedBackOn") : t("aFewMinutesOne")}`}
      actions={
        <nav aria-label={t("weeks")} className={styles.weeks}>
          <ButtonLink size="s" variant="ghost" href={paths.year(Number(day.slice(0, 4)))}>
            {t("theYear")}
          </ButtonLink>
          <ButtonLink size="s" variant="ghost" href={paths.review(weekName(addDays(weekOf, -7)))}>
            {t("theWeekBefore")}
          </ButtonLink>
          {addDays(weekOf, 7) <= today ? (
            <ButtonLink size="s" variant="ghost" href={paths.review(weekName(addDays(weekOf, 7)))}>
              {t("theWeekAfter")}
            </ButtonLink>
          ) : null}
        </nav>
      }
    />
  );
  const words = (
    <Field
      label={t("whatHelpedWhatGot")}
      optional
      hint={failed ? t("notSavedYetIt") : saved ? t("savedAsYouWrite") : t("saving")}
    >
      {(control) => (
        <TextArea
          {...control}
          maxLength={4000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      )}
    </Field>
  );
  if (review?.snapshot)
    return (
      <>
        {header}
        <Finished snapshot={review.snapshot} locale={me.locale} today={today} />
        {words}
        <PastReviews except={weekOf} today={today} />
      </>
    );

  const stones = weekStones(
    views.map((view) => summarise(view, askingOf(view, me))),
    day,
    me.weekStart,
  );
  const view = reviewed[here - 1];
  const saidOf = (goalId: string) =>
    forecasts.findLast((said) => said.goalId === goalId && said.asOf <= weekOf)?.probability ?? null;
  const titleOf = (place: number) => {
    const goal = reviewed[place - 1]?.goal;
    if (goal) return goal.title;
    return t(place === 0 ? "theWeek" : place === reviewed.length + 1 ? "aWordOnIt" : "nextWeek");
  };
  const title = titleOf(here);
  return (
    <>
      {header}
      <div className={styles.progress}>
        <progress max={steps} value={here + 1} aria-label={t("stepsOfTheReview")} />
        <span>{t("place", { step: here + 1, steps })}</span>
      </div>
      <section
        className={styles.card}
        ref={step}
        tabIndex={-1}
        aria-label={t("stepOf", { step: here + 1, steps, title })}
      >
        {here === 0 ? (
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
                const of = reviewed.find(({ goal }) => goal.id === line.goalId);
                return of ? (
                  <li key={line.goalId}>
                    <Link href={paths.goal(line.goalId)} className={styles.link}>
                      {line.title}
                    </Link>
                    <span>{weekSentence(line, unitOf(of.goal.measure, me.locale), day === today)}</span>
                  </li>
                ) : null;
              })}
            </ul>
            {lines.length === 0 ? <p>{t("noGoalRanThis")}</p> : null}
          </div>
        ) : view ? (
          <GoalStep
            key={view.goal.id}
            view={view}
            line={lines.find(({ goalId }) => goalId === view.goal.id)}
            said={saidOf(view.goal.id)}
            weekOf={weekOf}
            today={today}
            me={me}
            waysBack={(ways) => <WaysBackList view={view} ways={ways} me={me} />}
          />
        ) : here === reviewed.length + 1 ? (
          <div className={styles.step}>
            <h2>{t("aWordOnIt")}</h2>
            {words}
          </div>
        ) : (
          <Suspense fallback={<Skeleton lines={4} />}>
            <NextWeek
              weekOf={weekOf}
              me={me}
              planDialog={(props) => (
                <Suspense fallback={null}>
                  <PlanDialog key={props.view.goal.id} {...props} me={me} />
                </Suspense>
              )}
            />
          </Suspense>
        )}
        {here === steps - 1 ? <p className={styles.quiet}>{t("finishingKeepsTheWeeks")}</p> : null}
      </section>
      <div className={styles.foot}>
        <Button
          icon={ArrowLeft}
          onClick={() => go(here - 1)}
          disabled={here === 0}
          aria-keyshortcuts="ArrowLeft"
        >
          {t("back")}
        </Button>
        {here === 0 && left !== null ? (
          <Button variant="ghost" onClick={() => go(left)}>
            {t("goOnAt", { title: titleOf(left) })}
          </Button>
        ) : null}
        {here < steps - 1 ? (
          <Button
            variant="primary"
            icon={ArrowRight}
            onClick={() => go(here + 1)}
            aria-keyshortcuts="ArrowRight"
          >
            {t("next")}
          </Button>
        ) : (
          <Button variant="primary" icon={Check} busy={finishing} onClick={finish}>
            {t("finishTheReview")}
          </Button>
        )}
      </div>
      <PastReviews except={weekOf} today={today} />
    </>
  );
}
