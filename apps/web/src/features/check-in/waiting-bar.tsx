"use client";
import { entryWords } from "@cairn/text/messages/en/entry";
import { useSendWaiting } from "../../data/outbox/send.ts";
import { useHeld } from "../../data/outbox/use-waiting.ts";
import { useSay } from "../../messages/language.tsx";
import { Button } from "../../ui/button.tsx";
import styles from "./waiting-bar.module.css";

/** Says quietly why entries wait, and lets one try again. It sends them, too: wherever it stands, entries get through. */
export function WaitingBar() {
  const say = useSay(entryWords);
  const { tryNow } = useSendWaiting();
  const held = useHeld();
  return (
    // Always there, so that its words are announced when they come.
    <div role="status" className={held ? styles.bar : undefined} aria-label={say("saving")}>
      {held ? (
        <>
          <p>
            {held.offline
              ? say(held.goals ? "offlineChanges" : "offline", { count: held.count })
              : say("notSaved")}
            {!held.offline && held.requestId ? (
              <small>{say("code", { requestId: held.requestId })}</small>
            ) : null}
          </p>
          {held.offline ? null : (
            <Button size="s" onClick={tryNow}>
              {say("tryNow")}
            </Button>
          )}
        </>
      ) : null}
    </div>
  );
}
