import type { ClosedAs, Goal } from "@cairn/core/model/goal";
import type { Tx } from "../session.ts";
import type { Trace } from "./audit.ts";
import { getGoal } from "./goal.ts";
import { type Edit, editGoal, type Patch } from "./goal-edit.ts";

/** A step of a goal's life. Repeating one that already holds changes nothing. */
export type Lifecycle =
  | { step: "close"; closedAs: ClosedAs; closedOn: string; closedNote: string }
  | { step: "reopen" }
  | { step: "archive" }
  | { step: "unarchive" }
  | { step: "remove" }
  | { step: "restore" }
  /** Of an outcome; null takes it back. */
  | { step: "done"; doneOn: string | null };

/** @throws NOT_FOUND (a trashed goal can only be removed again or restored), CONFLICT with the stored goal */
export async function setLifecycle(
  tx: Tx,
  userId: string,
  goal: { id: string; baseVersion?: number | undefined },
  change: Lifecycle,
  trace: Trace,
): Promise<Goal> {
  const trash = change.step === "remove" || change.step === "restore";
  if (trash || change.step === "archive" || change.step === "unarchive") {
    const current = await getGoal(tx, userId, goal.id);
    const holds = trash ? current.deletedAt !== null : current.archivedAt !== null;
    if (holds === (change.step === "remove" || change.step === "archive")) return current;
  }
  const edit: Edit = {
    id: goal.id,
    action: change.step,
    baseVersion: goal.baseVersion,
    patch: patchOf(change),
    of: trash ? "any" : "live",
  };
  return editGoal(tx, userId, edit, trace);
}

function patchOf(change: Lifecycle): Patch {
  const now = new Date().toISOString();
  switch (change.step) {
    case "close":
      return { closedAs: change.closedAs, closedOn: change.closedOn, closedNote: change.closedNote };
    case "reopen":
      return { closedAs: null, closedOn: null, closedNote: "" };
    case "archive":
      return { archivedAt: now };
    case "unarchive":
      return { archivedAt: null };
    case "remove":
      return { deletedAt: now };
    case "restore":
      return { deletedAt: null };
    case "done":
      return { doneOn: change.doneOn };
  }
}
