"use client";
import type { Open } from "@cairn/core/quick/open-question";
import { tidy, type Chip as Words } from "@cairn/core/quick/reader";
import { quickWords } from "@cairn/text/messages/en/quick";
import { choiceText } from "@cairn/text/quick-text";
import { Fragment } from "react";
import { useT } from "../../messages/language.tsx";
import { Chip, Chips } from "../../ui/chip.tsx";
import styles from "./quick.module.css";

/** The answers to the one question of a line; a press writes its answer into the line. */
export function Answers({ open, say, locale }: { open: Open; say: (line: string) => void; locale: string }) {
  const t = useT(quickWords);
  if (open.choices.length === 0) return null;
  return (
    <Chips label={t("choicesLabel")} data-answers="">
      {open.choices.map((choice) => (
        <Chip key={choice.line} onClick={() => say(choice.line)}>
          {choiceText(choice, locale)}
        </Chip>
      ))}
    </Chips>
  );
}

/** The line as it was typed, with the words that nobody understood. */
export function Marked({ typed, unclear }: { typed: string; unclear: readonly Words[] }) {
  const line = tidy(typed);
  return (
    <p className={styles.heard}>
      {unclear.map(({ start, end }, index) => (
        <Fragment key={start}>
          {line.slice(unclear[index - 1]?.end ?? 0, start)}
          <mark>{line.slice(start, end)}</mark>
        </Fragment>
      ))}
      {line.slice(unclear.at(-1)?.end ?? 0)}
    </p>
  );
}
