"use client";
import { plural } from "../../lib/format.ts";
import { Button } from "../../ui/button.tsx";
import { useMe } from "../user/use-user.ts";
import styles from "./account.module.css";
import { useExample, useExampleCount } from "./use-example.ts";

/** A labelled year to look around in, in and out. */
export function ExamplePanel() {
  const { locale } = useMe();
  const count = useExampleCount();
  const { busy, fill, clear } = useExample();
  return (
    <div className={styles.stack}>
      <p className={styles.quiet}>
        {count > 0
          ? `${plural(count, { one: "example goal is", other: "example goals are" }, locale)} among yours.`
          : "A year of twenty goals of every kind. They carry a label, and one press removes them."}
      </p>
      {count > 0 ? (
        <Button busy={busy} onClick={clear}>
          Remove the example goals
        </Button>
      ) : (
        <Button busy={busy} onClick={fill}>
          Fill in example goals
        </Button>
      )}
    </div>
  );
}
