import { capabilities } from "@cairn/core/model/capabilities";
import { isRestDay } from "@cairn/core/model/check-in";
import type { User } from "@cairn/core/model/user";
import type { GoalSummary } from "@cairn/core/model/view";
import type { Day } from "@cairn/core/time/day";
import { dayOfFigures, quickLogAction } from "@cairn/core/views/today";
import { useCheckIn } from "../../data/entry/use-check-in.ts";

/** What a row asks room for: an entry of a day, or a pause from it on. */
export type RowRequest = { kind: "log" | "pause"; goalId: string; day: Day };

export type RowActs = ReturnType<typeof useRowActs>;

/** What can be done to a goal from its row, by whatever hand: the pebble, the control, the menu and the keys. */
export function useRowActs({
  summary,
  me,
  done,
  onAsk,
}: {
  summary: GoalSummary;
  me: User;
  done: boolean;
  onAsk: (request: RowRequest) => void;
}) {
  const { goal, figures } = summary;
  const { log, undoDay, setTotal } = useCheckIn(me);
  const here = { goalId: goal.id, day: figures.asOf };
  const day = dayOfFigures(summary);
  const rest = isRestDay(day);
  const quick = quickLogAction(summary);
  const ask = (on = figures.asOf) => onAsk({ kind: "log", goalId: goal.id, day: on });
  const press = () => {
    if (done) void undoDay(goal.id, figures.asOf, rest ? "skip" : "entry");
    else if (quick.kind === "ask") ask();
    else log({ ...here, value: quick.value });
  };
  const toRest = () => log({ ...here, value: null, kind: "skip" });
  return {
    /** What a press logs, as the pebble says it. */
    quick,
    press,
    /** Opens the form of an entry, for the row's own day or another. */
    ask,
    toRest,
    pause: () => onAsk({ kind: "pause", ...here }),
    /** One more: an amount is asked for. */
    more: () => {
      if (capabilities(goal.measure).takesValue) ask();
      else if (!done) press();
    },
    less: () => {
      if (day && day.count > 0) void undoDay(goal.id, figures.asOf);
    },
    swapRest: () => (rest ? press() : toRest()),
    setTotal,
  };
}
