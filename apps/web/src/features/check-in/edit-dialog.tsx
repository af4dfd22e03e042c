"use client";
import type { CheckIn } from "@cairn/core/model/check-in";
import type { User } from "@cairn/core/model/user";
import type { GoalView } from "@cairn/core/model/view";
import { logWords } from "@cairn/text/messages/en/log";
import { useT } from "../../messages/language.tsx";
import { Dialog } from "../../ui/overlay/dialog.tsx";
import { EditForm } from "./edit-form.tsx";

type Props = { open: boolean; view: GoalView; me: User; editing: CheckIn | null; onClose: () => void };

export function EditDialog({ open, view, me, editing, onClose }: Props) {
  const t = useT(logWords);
  return (
    <Dialog open={open} onClose={onClose} title={t("changeThisEntry")}>
      {editing ? <EditForm view={view} me={me} checkIn={editing} onDone={onClose} /> : null}
    </Dialog>
  );
}
