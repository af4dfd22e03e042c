"use client";
import type { CheckIn } from "@cairn/core/check-in";
import type { User } from "@cairn/core/user";
import type { GoalView } from "@cairn/core/view";
import { Dialog } from "../../ui/dialog.tsx";
import { EditForm } from "./edit-form.tsx";

type Props = { open: boolean; view: GoalView; me: User; editing: CheckIn | null; onClose: () => void };

export function EditDialog({ open, view, me, editing, onClose }: Props) {
  return (
    <Dialog open={open} onClose={onClose} title="Change this entry">
      {editing ? <EditForm view={view} me={me} checkIn={editing} onDone={onClose} /> : null}
    </Dialog>
  );
}
