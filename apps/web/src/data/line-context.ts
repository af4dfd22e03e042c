import type { ListedGoal } from "@cairn/core/model/goal";
import type { User } from "@cairn/core/model/user";
import type { LineContext } from "@cairn/core/quick/line";
import type { Day } from "@cairn/core/time/day";
import { dayFirst, decimalComma } from "@cairn/text/format";

/** What a line is read with: the person's days and figures, and the goals that it may be about. */
export function lineContext(
  { locale, weekStart }: Pick<User, "locale" | "weekStart">,
  today: Day,
  goals: readonly ListedGoal[],
): LineContext {
  return {
    today,
    weekStart,
    dayFirst: dayFirst(locale),
    decimalComma: decimalComma(locale),
    now: Date.now(),
    goals,
  };
}
