"use client";
import { Button } from "../../ui/button.tsx";
import { plural } from "../goal/sentences.ts";
import { useSendWaiting } from "./send-waiting.ts";
import { useHeld } from "./use-waiting.ts";
import styles from "./waiting-bar.module.css";

/** Says quietly why entries wait, and lets one try again. It sends them, too: wherever it stands, entries get through. */
export function WaitingBar() {
  const { tryNow } = useSendWaiting();
  const held = useHeld();
  return (
    // Always there, so that its words are announced when they come.
    <div role="status" className={held ? styles.bar : undefined} aria-label="Saving">
      {held ? (
        <>
          <p>
            {held.offline
              ? offlineSentence(held.count, held.goals)
              : "We could not save that. It is kept here and we will try again."}
            {!held.offline && held.requestId ? <small>Code {held.requestId}</small> : null}
          </p>
          {held.offline ? null : (
            <Button size="s" onClick={tryNow}>
              Try now
            </Button>
          )}
        </>
      ) : null}
    </div>
  );
}

function offlineSentence(count: number, goals: boolean): string {
  if (count === 0) return "You are offline. What you log waits here and goes when you are back.";
  return `You are offline. ${goals ? plural(count, "change") : plural(count, "entry", "entries")} ${count === 1 ? "waits here and goes" : "wait here and go"} when you are back.`;
}
