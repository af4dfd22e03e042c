"use client";
import { exampleWords } from "@cairn/text/messages/en/example";
import { useExample, useExampleCount } from "../../data/use-example.ts";
import { useSay } from "../../messages/language.tsx";
import { Button } from "../../ui/button.tsx";
import styles from "./account.module.css";

/** A labelled year to look around in, in and out. */
export function ExamplePanel() {
  const say = useSay(exampleWords);
  const count = useExampleCount();
  const { busy, fill, clear } = useExample();
  return (
    <div className={styles.stack}>
      <p className={styles.quiet}>
        {count > 0 ? say("exampleGoalIsAmong", { count }) : say("aYearOfTwenty")}
      </p>
      {count > 0 ? (
        <Button busy={busy} onClick={clear}>
          {say("removeTheExampleGoals")}
        </Button>
      ) : (
        <Button busy={busy} onClick={fill}>
          {say("fillInExampleGoals")}
        </Button>
      )}
    </div>
  );
}
