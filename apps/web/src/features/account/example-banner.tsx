"use client";
import { isExample } from "@cairn/core/example-id";
import { Button } from "../../ui/button.tsx";
import styles from "./account.module.css";
import { useExample } from "./use-example.ts";

/** Says so where example goals are among those shown, and takes them away. */
export function ExampleBanner({ goals }: { goals: readonly { id: string }[] }) {
  const { busy, clear } = useExample();
  if (!goals.some(({ id }) => isExample(id))) return null;
  return (
    <section className={styles.banner} aria-label="Example goals">
      <p>These are example goals, to look around in.</p>
      <Button size="s" busy={busy} onClick={clear}>
        Remove them
      </Button>
    </section>
  );
}
