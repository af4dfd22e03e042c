import { capabilities } from "@cairn/core/model/capabilities";
import { isRestDay } from "@cairn/core/model/check-in";
import type { GoalSummary } from "@cairn/core/model/view";
import { addDays, type Day } from "@cairn/core/time/day";
import { goalsWords } from "@cairn/text/messages/en/goals";
import { useT } from "../../messages/language.tsx";
import styles from "./goal-list.module.css";

const DAYS = 14;
const WIDTH = 5.6;
const STEP = 8.6;
const HEIGHT = 20;
const LEVELS = ["none", "some", "much", "rest", "out"] as const;
type Level = (typeof LEVELS)[number];

/**
 * Fourteen days: how much of the fullest of them each one held; rest days striped. A path for each level, not an element for
 * each day: a list has hundreds of days.
 */
export function Fortnight({ summary }: { summary: GoalSummary }) {
  const t = useT(goalsWords);
  const { goal, figures, recent } = summary;
  const days = Array.from({ length: DAYS }, (_, index) => {
    const day = addDays(figures.asOf, index + 1 - DAYS);
    const entry = recent.find((one) => one.day === day);
    return { day, amount: amountOf(summary, day), rest: isRestDay(entry) };
  });
  const most = Math.max(...days.map(({ amount }) => amount));
  const logged = days.filter(({ amount }) => amount > 0).length;
  const rests = days.filter(({ rest }) => rest).length;
  const levels = days.map(({ day, amount, rest }) =>
    rest ? "rest" : day < goal.start ? "out" : levelOf(amount, most),
  );
  return (
    <svg
      className={styles.fortnight}
      viewBox={`0 0 ${STEP * (DAYS - 1) + WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      data-colour={goal.colour}
      role="img"
      aria-label={t("fortnight", { days: logged, rests })}
    >
      {LEVELS.filter((level) => levels.includes(level)).map((level) => (
        <path key={level} data-level={level} d={pathOf(levels, level)} />
      ))}
    </svg>
  );
}

function pathOf(levels: readonly Level[], level: Level): string {
  const cell = level === "rest" ? stripes : level === "out" ? outline : pill;
  return levels.map((own, index) => (own === level ? cell(index * STEP) : "")).join("");
}

function pill(x: number): string {
  const r = WIDTH / 2;
  return `M${at(x)} ${r}a${r} ${r} 0 0 1 ${WIDTH} 0v${HEIGHT - WIDTH}a${r} ${r} 0 0 1 ${-WIDTH} 0z`;
}

/** Half a line inside the cell, so that its stroke stays in it. */
function outline(x: number): string {
  return `M${at(x + 0.5)} .5h${WIDTH - 1}v${HEIGHT - 1}h${1 - WIDTH}z`;
}

function stripes(x: number): string {
  return [2, 7, 12, 17].map((y) => `M${at(x)} ${at(y + WIDTH / 2)}l${WIDTH} ${-WIDTH}`).join("");
}

function at(value: number): number {
  return Number(value.toFixed(1));
}

function amountOf({ goal, recent }: GoalSummary, day: Day): number {
  const entry = recent.find((one) => one.day === day);
  if (!entry || entry.count === 0) return 0;
  return capabilities(goal.measure).sums ? Math.abs(entry.sum) : entry.count;
}

function levelOf(amount: number, most: number): "none" | "some" | "much" {
  if (amount === 0) return "none";
  return amount * 2 > most ? "much" : "some";
}
