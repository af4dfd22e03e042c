import { unitFor } from "@cairn/core/amount/unit";
import type { Figures, Status } from "@cairn/core/model/figures";
import type { Goal } from "@cairn/core/model/goal";

const DECIMALS = 2;
/** One locale, so that what a script reads today it reads tomorrow. */
const NUMBER = new Intl.NumberFormat("en", { maximumFractionDigits: DECIMALS });

/** A goal with its figures: what lists and views have in common. */
export type Shown = { goal: Goal; figures: Figures };

const STATUS: Record<Status, string> = {
  achieved: "reached",
  missed: "the due day is past",
  not_started: "not started yet",
  paused: "paused",
  open: "open",
  on_track: "on track",
  at_risk: "slipping",
  off_track: "below the line",
  stale: "quiet for a while",
};

export function unitOf(goal: Goal): string {
  return "unit" in goal.measure ? goal.measure.unit : "";
}

/** "6.2 km", "12". */
export function amount(value: number, unit: string): string {
  return `${NUMBER.format(value)} ${unitFor(Number(value.toFixed(DECIMALS)), unit)}`.trim();
}

/** One line about a goal: where it stands, and what is enough. */
export function goalLine(shown: Shown): string {
  return [shown.goal.title, standing(shown), enough(shown)].filter((part) => part !== "").join("  ·  ");
}

/** The figures of a goal, one a line. */
export function goalLines(shown: Shown): string[] {
  const { goal, figures } = shown;
  const lines: [string, string | null][] = [
    ["Stands", standing(shown)],
    ["Status", figures.status && STATUS[figures.status]],
    ["Due", figures.due],
    ["Remaining", figures.remaining === null ? null : amount(figures.remaining, unitOf(goal))],
    ["From here", figures.needPerDay === null ? null : `${amount(figures.needPerDay, unitOf(goal))} a day`],
    ["Today", enough(shown)],
    ["Streak", figures.habit && `${figures.habit.streak}, best ${figures.habit.best}`],
    [
      "Strength",
      figures.habit?.strength == null ? null : `${Math.round(figures.habit.strength * 100)} of 100`,
    ],
    ["Chance", chance(figures)],
  ];
  return [goal.title, ...lines.flatMap(([name, value]) => (value ? [`  ${name.padEnd(10)} ${value}`] : []))];
}

function standing({ goal, figures }: Shown): string {
  const unit = unitOf(goal);
  if (goal.closedAs) return `${goal.closedAs === "reached" ? "reached" : "let go"} on ${goal.closedOn}`;
  const parts: string[] = [];
  if (figures.current !== null && figures.target !== null) {
    parts.push(`${NUMBER.format(figures.current)} of ${amount(figures.target, unit)}`);
  } else if (figures.bar !== null) parts.push(`${Math.floor(figures.bar * 100)}%`);
  if (figures.paceAmount !== null && figures.status !== "achieved") {
    const side = figures.paceAmount >= 0 ? "above" : "below";
    parts.push(`${amount(Math.abs(figures.paceAmount), unit)} ${side} the line`);
  } else if (figures.status) parts.push(STATUS[figures.status]);
  return parts.join(", ");
}

function enough({ goal, figures }: Shown): string {
  const unit = unitOf(goal);
  const { enough: today } = figures;
  if (!today) return "";
  switch (today.kind) {
    case "add":
      return today.amount === 0
        ? "nothing more needed today"
        : `${amount(today.amount, unit)} is enough today`;
    case "level":
      return `${amount(today.amount, unit)} is enough today`;
    case "period":
      return today.amount === 0 ? "done" : `${amount(today.amount, unit)} more by ${today.lastDay}`;
    case "room":
      return today.amount >= 0
        ? `room for ${amount(today.amount, unit)}`
        : `${amount(-today.amount, unit)} over the limit`;
  }
}

/** In steps of 1 in 10: a finer figure would claim more than is known. */
function chance({ forecast }: Figures): string | null {
  if (forecast.kind !== "ready" || forecast.probability === null) return null;
  return `about ${Math.min(9, Math.max(1, Math.round(forecast.probability * 10)))} in 10`;
}
