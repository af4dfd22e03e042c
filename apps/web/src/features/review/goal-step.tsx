"use client";
import { summarise } from "@cairn/core/decide/summary";
import type { ReviewLine } from "@cairn/core/model/review-schema";
import type { User } from "@cairn/core/model/user";
import type { GoalView } from "@cairn/core/model/view";
import type { WaysBack } from "@cairn/core/model/ways-back-schema";
import type { Day } from "@cairn/core/time/day";
import { insightsOf } from "@cairn/core/views/insight";
import { asksDecision, hasFourWeeks, unloggedDays } from "@cairn/core/views/review";
import { waysBack } from "@cairn/core/views/ways-back";
import { amountText, unitOf } from "@cairn/text/amount-text";
import { chanceText } from "@cairn/text/chance-text";
import { formatLongDay } from "@cairn/text/format";
import { insightText } from "@cairn/text/insight-text";
import { reviewWords } from "@cairn/text/messages/en/review";
import { weekSentence } from "@cairn/text/review-text";
import { statusText } from "@cairn/text/status-text";
import { Check } from "lucide-react";
import Link from "next/link";
import { type ReactNode, useState } from "react";
import { useCheckIn } from "../../data/entry/use-check-in.ts";
import { askingOf } from "../../data/goal-cache.ts";
import { useGoalActions } from "../../data/use-goal-actions.ts";
import { usePauses } from "../../data/use-pauses.ts";
import { paths } from "../../lib/paths.ts";
import { useT } from "../../messages/language.tsx";
import { toastError } from "../../trpc/toast-error.ts";
import { Button } from "../../ui/button.tsx";
import { StatusWord } from "../../ui/status-word.tsx";
import styles from "./review.module.css";

type Props = {
  view: GoalView;
  line: ReviewLine | undefined;
  /** What was forecast at the week's beginning, 0..1; null where nothing was. */
  said: number | null;
  weekOf: Day;
  today: Day;
  me: User;
  /** The ways back of a goal below its line, to choose from. */
  waysBack: (ways: WaysBack) => ReactNode;
};

/** One goal of the week: what happened, what is missing, and what to do where it runs below its line. */
export function GoalStep({ view, line, said, weekOf, today, me, waysBack }: Props) {
  const t = useT(reviewWords);
  const { goal, figures } = view;
  const asking = askingOf(view, me);
  const unit = unitOf(goal.measure, me.locale);
  const stand = statusText(summarise(view, asking), me.locale);
  const running = figures.asOf === today;
  const probability = figures.forecast.kind === "ready" ? figures.forecast.probability : null;
  const insights = insightsOf(view, asking)
    .filter(({ kind }) => kind === "weekdays" || kind === "consistency" || kind === "comeback")
    .flatMap((insight) => insightText(insight, view, me.locale) ?? []);
  return (
    <div className={styles.step}>
      <h2>
        <Link href={paths.goal(goal.id)} className={styles.title}>
          {goal.title}
        </Link>
      </h2>
      <p className={styles.sentence}>
        <StatusWord tone={stand.tone} place={stand.place}>
          {stand.text}
        </StatusWord>
      </p>
      {line ? <p>{weekSentence(line, unit, running)}</p> : null}
      {said !== null ? (
        <p className={styles.quiet}>
          {t("chanceThen", { chance: chanceText(said, me.locale, "inside") })}
          {probability === null
            ? ""
            : ` ${t(running ? "chanceNow" : "chanceAtEnd", { chance: chanceText(probability, me.locale, "inside") })}`}
        </p>
      ) : null}
      <UnloggedDays
        view={view}
        weekOf={weekOf}
        today={today}
        me={me}
        amount={(value) => amountText(value, unit)}
      />
      {running && asksDecision(view) ? <Decision view={view} me={me} waysBack={waysBack} /> : null}
      <p className={styles.quiet}>{hasFourWeeks(view) ? insights.join(" ") : t("weekdaysEmpty")}</p>
    </div>
  );
}

/** Days that passed without an entry, each mended by one press. */
function UnloggedDays({
  view,
  weekOf,
  today,
  me,
  amount,
}: {
  view: GoalView;
  weekOf: Day;
  today: Day;
  me: User;
  amount: (value: number) => string;
}) {
  const t = useT(reviewWords);
  const checkIn = useCheckIn(me);
  // As of now: on the evening that the review speaks of, its last day was not over.
  const days = unloggedDays(view, weekOf, { today, weekStart: me.weekStart });
  if (days.length === 0) return null;
  const goalId = view.goal.id;
  return (
    <ul className={styles.days} aria-label={t("daysWithoutAnEntry")}>
      {days.map(({ day, value }) => {
        const name = formatLongDay(day, me.locale, today);
        return (
          <li key={day}>
            <span>{name}</span>
            <Button
              size="s"
              icon={Check}
              aria-label={
                value === null
                  ? t("dayDone", { day: name })
                  : t("logOn", { day: name, amount: amount(value) })
              }
              onClick={() => checkIn.log({ goalId, day, value }, day)}
            >
              {value === null ? t("itWasDone") : amount(value)}
            </Button>
            <Button
              size="s"
              variant="ghost"
              aria-label={t("dayRested", { day: name })}
              onClick={() => checkIn.log({ goalId, day, value: null, kind: "skip" }, day)}
            >
              {t("restDay")}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

/** Keep, a way back, a pause, or letting go: all fine. */
function Decision({ view, me, waysBack: choices }: Pick<Props, "view" | "me" | "waysBack">) {
  const t = useT(reviewWords);
  const [kept, setKept] = useState(false);
  const actions = useGoalActions(view);
  const pauses = usePauses();
  const ways = waysBack(view, askingOf(view, me));
  if (kept) return <p className={styles.quiet}>{t("keptAsItIs")}</p>;
  return (
    <fieldset className={styles.decision}>
      <legend>{t("choicesQuestion")}</legend>
      {ways ? choices(ways) : null}
      <div className={styles.acts}>
        <Button size="s" onClick={() => setKept(true)}>
          {t("keepAsItIs")}
        </Button>
        <Button
          size="s"
          busy={pauses.busy}
          onClick={() => pauses.add(view.goal.id, { from: view.figures.asOf, to: null }).catch(toastError)}
        >
          {t("pause")}
        </Button>
        <Button size="s" variant="ghost" onClick={() => actions.close("let_go", "")}>
          {t("letItGo")}
        </Button>
      </div>
    </fieldset>
  );
}
