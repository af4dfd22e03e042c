"use client";
import { isExample } from "@cairn/core/portable/example-id";
import { exampleWords } from "@cairn/text/messages/en/example";
import { useExample } from "../../data/account/use-example.ts";
import { useT } from "../../messages/language.tsx";
import { Button } from "../../ui/button.tsx";
import styles from "./account.module.css";

/** Says so where example goals are among those shown, and takes them away. */
export function ExampleBanner({ goals }: { goals: readonly { id: string }[] }) {
  const t = useT(exampleWords);
  const { busy, clear } = useExample();
  if (!goals.some(({ id }) => isExample(id))) return null;
  return (
    <section className={styles.banner} aria-label={t("exampleGoals")}>
      <p>{t("bannerText")}</p>
      <Button size="s" busy={busy} onClick={clear}>
        {t("removeThem")}
      </Button>
    </section>
  );
}
