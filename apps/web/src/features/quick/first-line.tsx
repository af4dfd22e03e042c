"use client";
import { useState } from "react";
import { paths } from "../../lib/paths.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Chip, Chips } from "../../ui/chip.tsx";
import { ExampleOffer } from "../account/example-offer.tsx";
import styles from "./quick.module.css";
import { TodayLine } from "./today-line.tsx";

const SENTENCES = [
  "Run 500 km by 31 December",
  "Read 20 pages every weekday",
  "Gym 3 times a week",
  "No more than 2 coffees a day",
  "Save £6,000 by 30 June",
  "Meditate 10 min daily",
] as const;

/** The first minute: one question, sentences to begin with, and a year of examples for those who would rather look first. */
export function FirstLine({ say }: { say?: string | undefined }) {
  const [chosen, setChosen] = useState(say);
  return (
    <section className={styles.first} aria-label="Begin">
      <TodayLine say={chosen} first />
      <Chips label="For example">
        {SENTENCES.map((sentence) => (
          <Chip key={sentence} onClick={() => setChosen(sentence)}>
            {sentence}
          </Chip>
        ))}
      </Chips>
      <div className={styles.look}>
        <ExampleOffer />
        <ButtonLink variant="ghost" href={paths.newGoal()}>
          Fill in the form instead
        </ButtonLink>
      </div>
    </section>
  );
}
