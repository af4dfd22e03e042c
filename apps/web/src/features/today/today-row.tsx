"use client";
import { AMOUNT_MAX } from "@cairn/core/amount/amount";
import type { User } from "@cairn/core/model/user";
import type { GoalSummary, GoalView } from "@cairn/core/model/view";
import { addDays, type Day } from "@cairn/core/time/day";
import { learnedStep, singleAmounts } from "@cairn/core/views/frequent-amounts";
import { dayOfFigures, isLimit, isRestDay, quickLogAction, shareDone } from "@cairn/core/views/today";
import { amountText, takesValue, unitOf } from "@cairn/text/amount-text";
import { todayWords } from "@cairn/text/messages/en/today";
import { statusText } from "@cairn/text/status-text";
import { todayText } from "@cairn/text/today-text";
import { CalendarDays, CirclePause, Moon, Plus, SquareArrowOutUpRight } from "lucide-react";
import { memo, useEffect, useRef, useState } from "react";
import { askingOf } from "../../data/goal-cache.ts";
import { useCheckIn } from "../../data/use-check-in.ts";
import { pressStep, withKeys } from "../../keys/use-keys.ts";
import { paths } from "../../lib/paths.ts";
import { useT } from "../../messages/language.tsx";
import { Button } from "../../ui/button.tsx";
import { cx } from "../../ui/cx.ts";
import { lazyWhenVisible } from "../../ui/lazy-when-visible.tsx";
import { Menu } from "../../ui/menu.tsx";
import { NearLink } from "../../ui/near-link.tsx";
import { NumberStepper } from "../../ui/number-stepper.tsx";
import { Pebble, PebbleButton, pebbleShape } from "../../ui/pebble.tsx";
import { StatusWord } from "../../ui/status-word.tsx";
import styles from "./today.module.css";

const RowSpark = lazyWhenVisible(() => import("./row-spark.tsx").then((file) => file.RowSpark));

/** What a row asks room for: an entry of a day, or a pause from it on. */
export type RowRequest = { kind: "log" | "pause"; goalId: string; day: Day };

type Props = {
  summary: GoalSummary;
  view: GoalView;
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
export const TodayRow = memo(function TodayRow({ summary, view, me, done, waits, fresh, onAsk }: Props) {
  const t = useT(todayWords);
  const { goal, figures } = summary;
  const day = dayOfFigures(summary);
  const rest = isRestDay(day);
  const limit = isLimit(summary);
  // What is usual is learned from the whole log.
  const press = quickLogAction({ ...summary, recent: view.days });
  const unit = unitOf(goal.measure, me.locale);
  const checkIn = useCheckIn(me);
  const ask = (on = figures.asOf) => onAsk({ kind: "log", goalId: goal.id, day: on });
  const pause = () => onAsk({ kind: "pause", goalId: goal.id, day: figures.asOf });

  const onPress = () => {
    if (done) void checkIn.undoDay(goal.id, figures.asOf, rest ? "skip" : "entry");
    else if (press.kind === "ask") ask();
    else checkIn.log({ goalId: goal.id, day: figures.asOf, value: press.value });
  };
  const toRest = () => checkIn.log({ goalId: goal.id, day: figures.asOf, value: null, kind: "skip" });
  const row = useRef<HTMLLIElement>(null);
  const keys = withKeys({
    ...(limit ? {} : { s: () => (rest ? onPress() : toRest()) }),
    p: pause,
    "+": () => {
      if (pressStep(row.current, 1)) return;
      if (press.kind === "ask" || takesValue(goal)) ask();
      else if (!done) onPress();
    },
    "-": () => {
      if (!pressStep(row.current, -1) && day && day.count > 0) void checkIn.undoDay(goal.id, figures.asOf);
    },
  });
  const stand = statusText(summary, me.locale);
  const showsStanding = figures.paceAmount !== null && figures.habit === null;
  const what =
    press.kind === "log" && press.value !== null
      ? t("log", { amount: amountText(press.value, unit) })
      : press.kind === "ask"
        ? t("logAnAmount")
        : t("markDone");
  const label = done
    ? t(rest ? "restPressed" : "pressToUndo", { title: goal.title })
    : t("notDone", { title: goal.title, what });
  const stepper = limit || (goal.measure.kind === "habit" && goal.measure.by === "sum");
  const bound = figures.habit?.period?.lower ?? null;
  const pips =
    goal.measure.kind === "habit" &&
    goal.measure.by === "count" &&
    !limit &&
    bound !== null &&
    bound > 1 &&
    bound <= 7;

  return (
    <li
      className={cx(styles.row, done && styles.done, stepper && styles.wide, fresh && styles.fresh)}
      data-row={goal.id}
      ref={(element) => {
        row.current = element;
        keys(element);
      }}
    >
      {limit ? (
        <Pebble
          colour={goal.colour}
          shape={pebbleShape(goal.position)}
          fill={shareDone(summary)}
          done={stand.tone !== "below"}
          limit
        />
      ) : (
        <PebbleButton
          colour={goal.colour}
          shape={pebbleShape(goal.position)}
          fill={shareDone(summary)}
          done={done}
          icon={rest ? Moon : undefined}
          label={label}
          pressed={done}
          onPress={onPress}
        />
      )}
      <div className={styles.text}>
        <NearLink href={paths.goal(goal.id)} className={styles.name} data-row-link="">
          {goal.title}
        </NearLink>
        <div className={styles.state}>
          {showsStanding ? <StatusWord tone={stand.tone}>{stand.text}</StatusWord> : null}
          {showsStanding ? null : <span>{todayText(summary, me.locale)}</span>}
          {waits ? <span>{t("waitingToBeSaved")}</span> : null}
        </div>
      </div>
      <div className={styles.picture}>
        {pips ? (
          <span className={styles.pips} aria-hidden>
            {Array.from({ length: bound }, (_, index) => (
              <Pebble
                key={index}
                size="xs"
                colour={goal.colour}
                done={index < (figures.habit?.period?.done ?? 0)}
              />
            ))}
          </span>
        ) : (
          <RowSpark
            summary={summary}
            asking={askingOf(view, me)}
            label={t("lastSixWeeks", { standing: stand.text })}
          />
        )}
      </div>
      <div className={styles.control}>
        {stepper ? (
          <TotalStepper summary={summary} days={view.days} me={me} onTotal={checkIn.setTotal} />
        ) : !done && (press.kind === "ask" || takesValue(goal)) ? (
          <Button
            size="s"
            icon={Plus}
            className={styles.add}
            onClick={() => ask()}
            aria-label={t("logFor", { title: goal.title })}
          >
            <span>{t("logShort")}</span>
          </Button>
        ) : !done && pips ? (
          <Button
            size="s"
            icon={Plus}
            className={styles.add}
            onClick={onPress}
            aria-label={t("addOneTo", { title: goal.title })}
          >
            <span>{t("add")}</span>
          </Button>
        ) : null}
        {done && takesValue(goal) && !stepper && day && day.count > 0 ? (
          <span className={styles.logged}>
            {amountText(
              goal.measure.kind === "metric" && goal.measure.aggregation !== "sum"
                ? (day.last ?? 0)
                : day.sum,
              unit,
            )}
          </span>
        ) : null}
        <Menu
          label={t("moreActions", { title: goal.title })}
          items={[
            { label: t("logWithANote"), icon: Plus, onSelect: () => ask() },
            { label: t("anotherDay"), icon: CalendarDays, onSelect: () => ask(addDays(figures.asOf, -1)) },
            ...(rest || limit
              ? []
              : [
                  {
                    label: t("restDay"),
                    icon: Moon,
                    ...(me.singleKeys ? { key: "S" } : {}),
                    onSelect: toRest,
                  },
                ]),
            {
              label: t("pause"),
              icon: CirclePause,
              ...(me.singleKeys ? { key: "P" } : {}),
              onSelect: pause,
            },
            { label: t("openGoal"), icon: SquareArrowOutUpRight, href: paths.goal(goal.id) },
          ]}
        />
      </div>
    </li>
  );
});

/** The presses of a moment become one entry. */
const TOGETHER_MS = 700;

/** The day's total under the thumb: more adds an entry, less takes back. */
function TotalStepper({
  summary,
  days,
  me,
  onTotal,
}: {
  summary: GoalSummary;
  days: GoalView["days"];
  me: User;
  onTotal: (goalId: string, day: string, from: number, to: number, counts: boolean) => Promise<void>;
}) {
  const t = useT(todayWords);
  const { goal, figures } = summary;
  const unit = unitOf(goal.measure, me.locale);
  const counts = !takesValue(goal);
  const day = dayOfFigures(summary);
  const total = counts ? (day?.count ?? 0) : (day?.sum ?? 0);
  // Each of what is only counted is an entry of its own: a slip of the finger must not write thousands.
  const most = counts ? Math.max(100, total) : AMOUNT_MAX;
  const [draft, setDraft] = useState<number | null>(null);
  const commit = useRef<() => void>(() => {});
  commit.current = () => {
    if (draft === null) return;
    setDraft(null);
    if (draft !== total) void onTotal(goal.id, figures.asOf, total, draft, counts);
  };
  useEffect(() => {
    if (draft === null) return;
    const timer = setTimeout(() => commit.current(), TOGETHER_MS);
    return () => clearTimeout(timer);
  }, [draft]);
  // What was pressed is not lost by leaving the page in the same moment.
  useEffect(() => () => commit.current(), []);

  return (
    <NumberStepper
      label={t("onThisDay", { title: goal.title })}
      unit={unit.unit}
      locale={me.locale}
      min={0}
      max={most}
      step={counts ? 1 : learnedStep(singleAmounts(days), unit.step)}
      value={draft ?? total}
      onChange={(value) => {
        if (value === null) return;
        const within = Math.min(most, Math.max(0, value));
        setDraft(counts ? Math.round(within) : within);
      }}
    />
  );
}
