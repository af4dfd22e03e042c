"use client";
import { isReached } from "@cairn/core/model/figures";
import type { GoalActions } from "../../../../data/use-goal-actions.ts";
import type { GoalPart } from "../../../../features/goal-page/goal-part.ts";
import { PauseDialog } from "../../../../features/pause/later-pause-dialog.ts";
import { firstInteraction, lazyDialog } from "../../../../ui/loading/lazy.tsx";

const PlanDialog = lazyDialog(
  () => import("../../../../features/goal-form/plan-dialog.tsx").then((file) => file.PlanDialog),
  firstInteraction,
);
const CloseDialog = lazyDialog(() =>
  import("../../../../features/goal-page/close-dialog.tsx").then((file) => file.CloseDialog),
);

export type GoalDialog = "plan" | "pause" | "close";

type Props = GoalPart & {
  /** The one that is open. */
  open: GoalDialog | null;
  onClose: () => void;
  actions: Pick<GoalActions, "close">;
};

/** The dialogs of a goal's page; one at a time. */
export function GoalDialogs({ view, me, open, onClose, actions }: Props) {
  const { goal, figures } = view;
  return (
    <>
      <PlanDialog open={open === "plan"} onClose={onClose} view={view} me={me} />
      <PauseDialog open={open === "pause"} onClose={onClose} me={me} today={figures.asOf} goal={goal} />
      <CloseDialog
        open={open === "close"}
        onClose={onClose}
        reached={isReached(figures)}
        onDone={(as, note) => {
          onClose();
          actions.close(as, note);
        }}
      />
    </>
  );
}
