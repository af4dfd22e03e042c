"use client";
import { entryWords } from "@cairn/text/messages/en/entry";
import { useHeld } from "../../data/outbox/use-outbox.ts";
import { useT } from "../../messages/language.tsx";
import { Button } from "../../ui/button.tsx";
import styles from "./waiting-bar.module.css";

/** Says quietly why entries wait, and lets one try again. */
export function WaitingBar({ tryNow }: { tryNow: () => void }) {
  const t = useT(entryWords);
  const held = useHeld();
  return (
    // Always there, so that its words are announced when they come.
    <div role="status" className={held ? styles.bar : undefined} aria-label={t("saving")}>
      {held ? (
        <>
          <p>
            {held.offline
              ? t(held.goals ? "offlineChanges" : "offline", { count: held.count })
              : t("notSaved")}
            {!held.offline && held.requestId ? (
              <small>{t("code", { requestId: held.requestId })}</small>
            ) : null}
          </p>
          {held.offline ? null : (
            <Button size="s" onClick={tryNow}>
              {t("tryNow")}
            </Button>
          )}
        </>
      ) : null}
    </div>
  );
}
