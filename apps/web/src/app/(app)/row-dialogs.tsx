"use client";
import type { User } from "@cairn/core/model/user";
import type { GoalSummary } from "@cairn/core/model/view";
import type { Day } from "@cairn/core/time/day";
import { useCallback, useState } from "react";
import { PauseDialog } from "../../features/pause/later-pause-dialog.ts";
import type { RowRequest } from "../../features/today/use-row-acts.ts";
import { lazyDialog } from "../../ui/loading/lazy.tsx";

const LogDialog = lazyDialog(() =>
  import("../../features/check-in/log-dialog.tsx").then((file) => file.LogDialog),
);

/** The last request; a dialog that is closed stays, so that focus goes back to where it was. */
type Answered = RowRequest & { open: boolean };

/** The dialogs that the rows of Today open: one of each for all rows. */
export function useRowDialogs() {
  const [request, setRequest] = useState<Answered | null>(null);
  const onAsk = useCallback((asked: RowRequest) => setRequest({ ...asked, open: true }), []);
  return { request, setRequest, onAsk };
}

export function RowDialogs({
  request,
  setRequest,
  goals,
  me,
}: {
  request: Answered | null;
  setRequest: (request: Answered) => void;
  goals: readonly GoalSummary[];
  me: User;
}) {
  const summary = goals.find(({ goal }) => goal.id === request?.goalId);
  if (!request || !summary) return null;
  const { kind, day, open } = request;
  const onClose = () => setRequest({ ...request, open: false });
  const onDay = (on: Day) => setRequest({ ...request, day: on });
  return (
    <>
      <PauseDialog
        open={open && kind === "pause"}
        onClose={onClose}
        me={me}
        today={summary.figures.asOf}
        goal={summary.goal}
      />
      <LogDialog
        open={open && kind === "log"}
        onClose={onClose}
        summary={summary}
        me={me}
        day={day}
        onDay={onDay}
      />
    </>
  );
}
