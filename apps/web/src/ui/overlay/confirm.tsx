"use client";
import { uiWords } from "@cairn/text/messages/en/ui";
import type { ReactNode } from "react";
import { useT } from "../../messages/language.tsx";
import { Button } from "../button.tsx";
import { Dialog } from "./dialog.tsx";

/** Asks before what cannot be undone by a toast. The words say what goes and what stays. */
export function Confirm({
  open,
  onClose,
  title,
  children,
  confirmLabel,
  cancelLabel,
  danger = false,
  busy = false,
  onConfirm,
}: {
  open: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  confirmLabel: string;
  cancelLabel?: string;
  danger?: boolean;
  busy?: boolean;
  onConfirm: () => void;
}) {
  const t = useT(uiWords);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      footer={
        <>
          <Button onClick={onClose}>{cancelLabel ?? t("keepIt")}</Button>
          <Button variant={danger ? "danger" : "primary"} busy={busy} onClick={onConfirm}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
