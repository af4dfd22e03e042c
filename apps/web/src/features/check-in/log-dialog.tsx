"use client";
import type { User } from "@cairn/core/model/user";
import type { GoalSummary } from "@cairn/core/model/view";
import type { Day } from "@cairn/core/time/day";
import { Dialog } from "../../ui/overlay/dialog.tsx";
import { CheckInForm } from "./check-in-form.tsx";

/** The form of an entry over a list, for a day. */
export function LogDialog({
  open,
  summary,
  me,
  day,
  onDay,
  onClose,
}: {
  open: boolean;
  summary: GoalSummary;
  me: User;
  day: Day;
  onDay: (day: Day) => void;
  onClose: () => void;
}) {
  return (
    <Dialog open={open} onClose={onClose} title={summary.goal.title}>
      <CheckInForm summary={summary} me={me} day={day} onDay={onDay} onLogged={onClose} />
    </Dialog>
  );
}
