import { planInForce } from "@cairn/core/model/plan-in-force";
import type { GoalView } from "@cairn/core/model/view";
import type { TodayItem } from "@cairn/core/views/today";
import { facts } from "@cairn/text/facts-text";
import { goalSummaryText } from "@cairn/text/goal-summary-text";
import { pieceText } from "@cairn/text/piece";
import { planText } from "@cairn/text/plan-text";
import { progressText } from "@cairn/text/progress-text";
import { statusText } from "@cairn/text/status-text";
import { todayText } from "@cairn/text/today-text";

/** One for everybody, as are the command line's own words: what a script reads today it reads tomorrow. */
export const LOCALE = "en-GB";

export function itemOf(view: GoalView): TodayItem {
  const { goal, plans, figures, days } = view;
  return { goal, plan: planInForce(plans, figures.asOf), figures, recent: days };
}

/** One line about a goal: how far it is, and where it stands. */
export function goalLine(item: TodayItem): string {
  return joined(item.goal.title, progressText(item, LOCALE), statusText(item, LOCALE).text);
}

/** The same about a day: how far it is, and what is enough. */
export function todayLine(item: TodayItem): string {
  return joined(item.goal.title, progressText(item, LOCALE), todayText(item, LOCALE));
}

function joined(...parts: string[]): string {
  return parts.filter((part) => part !== "").join("  ·  ");
}

/** A goal with its plan, the paragraph about it, and its facts. */
export function goalLines(view: GoalView): string[] {
  const item = itemOf(view);
  const rows = facts(view, item.plan, LOCALE).map(
    ({ name, value, of }) => `  ${name.padEnd(18)}  ${[value, of ?? ""].join(" ").trimEnd()}`,
  );
  const paragraph = goalSummaryText(view, item.plan, LOCALE).map(pieceText).join("");
  return [view.goal.title, `  ${planText(item, LOCALE)}`, "", `  ${paragraph}`, "", ...rows];
}
