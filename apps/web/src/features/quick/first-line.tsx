"use client";
import { firstWords } from "@cairn/text/messages/en/first";
import { type ReactNode, useState } from "react";
import { paths } from "../../lib/paths.ts";
import { useT } from "../../messages/language.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { Chip, Chips } from "../../ui/chip.tsx";
import styles from "./quick.module.css";
import { TodayLine } from "./today-line.tsx";

const EXAMPLES = ["number", "pages", "times", "limit", "money", "minutes"] as const;

/** The first minute: one question, sentences to begin with, and a year of examples for those who would rather look first. */
export function FirstLine({
  say,
  children,
}: {
  say?: string | undefined;
  /** The way to the examples. */
  children: ReactNode;
}) {
  const t = useT(firstWords);
  const [chosen, setChosen] = useState(say);
  return (
    <section className={styles.first} aria-label={t("begin")}>
      <TodayLine say={chosen} first />
      <Chips label={t("forExample")}>
        {EXAMPLES.map((example) => (
          <Chip key={example} onClick={() => setChosen(t(`example.${example}`))}>
            {t(`example.${example}`)}
          </Chip>
        ))}
      </Chips>
      <div className={styles.look}>
        {children}
        <ButtonLink variant="ghost" href={paths.newGoal()}>
          {t("formInstead")}
        </ButtonLink>
      </div>
    </section>
  );
}
