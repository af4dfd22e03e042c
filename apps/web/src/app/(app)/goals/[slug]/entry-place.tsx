"use client";
import { summarise } from "@cairn/core/decide/summary";
import type { Day } from "@cairn/core/time/day";
import type { GoalActions } from "../../../../data/use-goal-actions.ts";
import { CheckInForm } from "../../../../features/check-in/check-in-form.tsx";
import type { GoalPart } from "../../../../features/goal-page/goal-part.ts";
import { OutcomeCard } from "../../../../features/goal-page/outcome-card.tsx";
import { StateCard } from "../../../../features/goal-page/state-card.tsx";
import { Card } from "../../../../ui/layout/card.tsx";

type Props = GoalPart & {
  running: boolean;
  day: Day;
  onDay: (day: Day) => void;
  actions: GoalActions;
};

/** What stands beside the words, by kind of measure: the entry, whether it is done, or that the goal does not run. */
export function EntryPlace({ view, me, running, day, onDay, actions }: Props) {
  if (!running) return <StateCard view={view} actions={actions} />;
  switch (view.goal.measure.kind) {
    case "metric":
    case "habit":
      return (
        <Card>
          <CheckInForm
            key={view.goal.id}
            summary={summarise(view, { today: view.figures.asOf })}
            me={me}
            day={day}
            onDay={onDay}
          />
        </Card>
      );
    case "outcome":
      return <OutcomeCard view={view} me={me} onDone={actions.markDone} />;
    default:
      return null;
  }
}
