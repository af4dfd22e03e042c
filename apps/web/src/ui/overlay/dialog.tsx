"use client";
import { uiWords } from "@cairn/text/messages/en/ui";
import { X } from "lucide-react";
import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { useT } from "../../messages/language.tsx";
import { cx } from "../cx.ts";
import { IconButton } from "../icon-button.tsx";
import styles from "./dialog.module.css";

const FIRST_FIELD =
  "input:not([type=hidden], :disabled, [readonly]), textarea:not(:disabled), select:not(:disabled)";

/**
 * The browser's own modal dialog: it keeps focus inside, closes on Escape and gives focus back to where it was. A press
 * beside it does nothing, so that what was typed is not lost by a slip. Its children are mounted only while it is open.
 */
export function Dialog({
  open,
  onClose,
  title,
  wide = false,
  footer,
  children,
}: {
  open: boolean;
  onClose: () => void;
  title: string;
  wide?: boolean;
  footer?: ReactNode;
  children: ReactNode;
}) {
  const t = useT(uiWords);
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // With the content, not after it is drawn: a key pressed in between belongs into the dialog.
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    if (open && !dialog.open) {
      dialog.showModal();
      // The browser would begin at the button that closes it.
      // Of a form with an amount that is what one came for; its day is mostly today.
      const first =
        dialog.querySelector<HTMLElement>("[role=spinbutton], [data-first]") ??
        dialog.querySelector<HTMLElement>(FIRST_FIELD);
      first?.focus();
    }
    if (!open && dialog.open) dialog.close();
  }, [open]);
  return (
    <dialog
      ref={ref}
      className={cx(styles.dialog, wide && styles.wide)}
      aria-labelledby={titleId}
      onClose={onClose}
    >
      {open ? (
        <>
          <header className={styles.head}>
            <h2 id={titleId}>{title}</h2>
            <IconButton label={t("close")} icon={X} onClick={() => ref.current?.close()} />
          </header>
          <div className={styles.body}>{children}</div>
          {footer ? <footer className={styles.foot}>{footer}</footer> : null}
        </>
      ) : null}
    </dialog>
  );
}
