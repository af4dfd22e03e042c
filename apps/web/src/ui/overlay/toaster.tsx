"use client";
import { uiWords } from "@cairn/text/messages/en/ui";
import { X } from "lucide-react";
import { useEffect, useState } from "react";
import { useStore } from "../../lib/store.ts";
import { useT } from "../../messages/language.tsx";
import { Icon } from "../icon.tsx";
import { VisuallyHidden } from "../visually-hidden.tsx";
import { isTyping } from "./keyboard.ts";
import { toastStore } from "./toast-store.ts";
import styles from "./toaster.module.css";

const SHOWN_MS = 8000;

/**
 * One toast at a time, the latest, with the count of those beneath. Time stands still while it is hovered or focused; Z
 * takes back the last act, also when its toast is gone. It never takes focus: the words are announced by a region that is always there.
 */
export function Toaster({ undoKey = true }: { undoKey?: boolean }) {
  const t = useT(uiWords);
  const toasts = useStore(toastStore);
  const [held, setHeld] = useState(false);
  const top = toasts.at(-1);
  const offer = top?.undo ? t("undo") : top?.action?.label;
  const takenBack = t("takenBack");
  const id = top?.id;

  useEffect(() => {
    if (id === undefined) {
      // Removed under the pointer, it never tells of the pointer's leaving.
      setHeld(false);
      return;
    }
    if (held) return;
    const timer = setTimeout(toastStore.expire, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [id, held]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "z" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.defaultPrevented || isTyping(event.target)) return;
      if (document.querySelector("dialog[open]")) return;
      toastStore.undo(takenBack);
    };
    if (!undoKey) return;
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [undoKey, takenBack]);

  return (
    <section className={styles.place} aria-label={t("notices")}>
      <VisuallyHidden>
        <span role="status">{top?.message}</span>
      </VisuallyHidden>
      {top ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: only time stands still; the actions are buttons
        <div
          key={top.id}
          className={styles.toast}
          onPointerEnter={() => setHeld(true)}
          // Time goes on only when neither the pointer nor focus is there.
          onPointerLeave={({ currentTarget }) => setHeld(currentTarget.contains(document.activeElement))}
          onFocus={() => setHeld(true)}
          onBlur={({ currentTarget, relatedTarget }) =>
            setHeld(currentTarget.contains(relatedTarget) || currentTarget.matches(":hover"))
          }
        >
          <span aria-hidden>{top.message}</span>
          {toasts.length > 1 ? (
            <span className={styles.more}>{t("moreToasts", { count: toasts.length - 1 })}</span>
          ) : null}
          {offer ? (
            <button type="button" className={styles.action} onClick={() => toastStore.act(top)}>
              {offer}
              {undoKey && top.undo ? <kbd aria-hidden>Z</kbd> : null}
            </button>
          ) : null}
          {top.dismiss ? (
            <button type="button" className={styles.action} onClick={() => toastStore.drop(top.id)}>
              {top.dismiss}
            </button>
          ) : top.sticky || !offer ? (
            <button type="button" className={styles.close} onClick={() => toastStore.drop(top.id)}>
              <Icon of={X} small />
              <VisuallyHidden>{t("dismiss")}</VisuallyHidden>
            </button>
          ) : null}
        </div>
      ) : null}
    </section>
  );
}
