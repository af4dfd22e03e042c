"use client";
import { goalFormWords } from "@cairn/text/messages/en/goal-form";
import { useSay } from "../../messages/language.tsx";
import { Button } from "../../ui/button.tsx";
import styles from "./goal-form.module.css";

/** Says that a form begins with what was left in it, and how to be rid of that. */
export function DraftNote({ restored, onStartAgain }: { restored: boolean; onStartAgain: () => void }) {
  const say = useSay(goalFormWords);
  return (
    <div role="status" className={styles.note}>
      {restored ? (
        <>
          {say("whatYouTypedIs")}{" "}
          <Button size="s" variant="ghost" onClick={onStartAgain}>
            {say("startAgain")}
          </Button>
        </>
      ) : null}
    </div>
  );
}
