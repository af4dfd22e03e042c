"use client";
import { planInForce } from "@cairn/core/model/plan-in-force";
import type { User } from "@cairn/core/model/user";
import type { GoalView } from "@cairn/core/model/view";
import { addDays } from "@cairn/core/time/day";
import { formatDay } from "@cairn/text/format";
import { pausesWords } from "@cairn/text/messages/en/pauses";
import { CalendarPlus } from "lucide-react";
import { useState } from "react";
import { runs } from "../../data/is-paused-on.ts";
import { usePlanChange } from "../../data/use-plan.ts";
import { useT } from "../../messages/language.tsx";
import { toastError } from "../../trpc/toast-error.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/layout/card.tsx";
import { PauseDialog } from "./later-pause-dialog.ts";
import styles from "./pause.module.css";
import { PauseList, pausedDays } from "./pause-list.tsx";

/** The pauses that touch a goal, and the offer to give their days back at the end. */
export function GoalPauses({ view, me, running }: { view: GoalView; me: User; running: boolean }) {
  const t = useT(pausesWords);
  const { goal, figures, plans } = view;
  // A pause of everything may be older than the goal.
  const pauses = view.pauses.filter(({ to }) => to === null || to >= goal.start);
  const today = figures.asOf;
  const plan = usePlanChange(view);
  const [open, setOpen] = useState(false);
  const row = planInForce(plans, today);
  const over = pauses.filter((pause) => !runs(pause, today) && pause.from < today);
  const days = running && figures.due ? pausedDays(over, row.from, addDays(today, -1)) : 0;
  const later = figures.due && days > 0 ? addDays(figures.due, days) : null;
  if (pauses.length === 0) return null;
  return (
    <Card
      title={t("pauses")}
      actions={
        running ? (
          <Button size="s" onClick={() => setOpen(true)}>
            {t("pauseThisGoal")}
          </Button>
        ) : null
      }
    >
      <PauseList
        pauses={pauses}
        me={me}
        today={today}
        titleOf={(pause) => (pause.goalId ? t("thisGoal") : t("everything"))}
      />
      {later ? (
        <p className={styles.offer}>
          <span>{t("dueDayOffer", { days, later: formatDay(later, me.locale, today) })}</span>
          <Button
            size="s"
            icon={CalendarPlus}
            busy={plan.busy}
            onClick={() =>
              plan
                .change(
                  { mode: "from", from: today, base: "line", plan: { due: later } },
                  t("dueDayMoved", { later: formatDay(later, me.locale, today) }),
                )
                .catch(toastError)
            }
          >
            {t("moveDueDay", { days })}
          </Button>
        </p>
      ) : null}
      <PauseDialog open={open} onClose={() => setOpen(false)} me={me} today={today} goal={goal} />
    </Card>
  );
}
