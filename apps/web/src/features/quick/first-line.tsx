"use client";
import { firstWords } from "@cairn/text/messages/en/first";
import { useState } from "react";
import { paths } from "../../lib/paths.ts";
import { useT } from "../../messages/language.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { Chip, Chips } from "../../ui/chip.tsx";
import { ExampleOffer } from "../account/example-offer.tsx";
import styles from "./quick.module.css";
import { TodayLine } from "./today-line.tsx";

const EXAMPLES = ["number", "pages", "times", "limit", "money", "minutes"] as const;

/** The first minute: one question, sentences to begin with, and a year of examples for those who would rather look first. */
export function FirstLine({ say: t }: { say?: string | undefined }) {
  const words = useT(firstWords);
  const [chosen, setChosen] = useState(t);
  return (
    <section className={styles.first} aria-label={words("begin")}>
      <TodayLine say={chosen} first />
      <Chips label={words("forExample")}>
        {EXAMPLES.map((example) => (
          <Chip key={example} onClick={() => setChosen(words(`example.${example}`))}>
            {words(`example.${example}`)}
          </Chip>
        ))}
      </Chips>
      <div className={styles.look}>
        <ExampleOffer />
        <ButtonLink variant="ghost" href={paths.newGoal()}>
          {words("fillInTheForm")}
        </ButtonLink>
      </div>
    </section>
  );
}
