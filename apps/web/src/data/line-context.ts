import type { User } from "@cairn/core/model/user";
import type { GoalSummary } from "@cairn/core/model/view";
import type { LineContext } from "@cairn/core/quick/line";
import { lineFacts } from "@cairn/core/quick/line-facts";
import type { Day } from "@cairn/core/time/day";
import { dayFirst, decimalComma } from "@cairn/text/format";

/** What a line is read with: the person's days and figures, and the goals that it may be about. */
export function lineContext(
  { locale, weekStart }: Pick<User, "locale" | "weekStart">,
  today: Day,
  goals: readonly Pick<GoalSummary, "goal" | "plan" | "figures">[],
): LineContext {
  return {
    today,
    weekStart,
    dayFirst: dayFirst(locale),
    decimalComma: decimalComma(locale),
    now: Date.now(),
    goals: goals.map(({ goal }) => goal),
    ...lineFacts(goals, []),
  };
}
