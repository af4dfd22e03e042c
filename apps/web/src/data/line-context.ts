import { planInForce } from "@cairn/core/model/plan-in-force";
import type { User } from "@cairn/core/model/user";
import type { GoalView } from "@cairn/core/model/view";
import type { LineContext } from "@cairn/core/quick/line";
import { lineFacts } from "@cairn/core/quick/line-facts";
import type { Day } from "@cairn/core/time/day";
import { dayFirst, decimalComma } from "@cairn/text/format";

/** What a line is read with: the person's days and figures, and the goals that it may be about. */
export function lineContext(
  { locale, weekStart }: Pick<User, "locale" | "weekStart">,
  today: Day,
  views: readonly GoalView[],
): LineContext {
  const known = views.map(({ goal, plans, figures }) => ({ goal, figures, plan: planInForce(plans, today) }));
  return {
    today,
    weekStart,
    dayFirst: dayFirst(locale),
    decimalComma: decimalComma(locale),
    now: Date.now(),
    goals: views.map(({ goal }) => goal),
    ...lineFacts(
      known,
      views.flatMap(({ milestones }) => milestones),
    ),
  };
}
