import { RATE_UNITS, type Rate } from "@cairn/core/model/plan";
import { type Day, isDay } from "@cairn/core/time/day";

/** The command line is not understood: `message` says what to write instead. */
export class UsageError extends Error {}

/** What a word on the command line may be. */
export type Word<T> = {
  /** How help writes it: "day", "reached|let_go". */
  shown: string;
  /** @throws UsageError */
  read: (text: string) => T;
  /** What the shell offers for it, where that is known. */
  offers?: readonly string[] | "files";
};

export const text: Word<string> = { shown: "text", read: (word) => word };

export const file: Word<string> = { shown: "file", read: (word) => word, offers: "files" };

/** A day in words until the person's own today is known. */
export type DayWord = "today" | "yesterday" | { day: Day };

export const dayWord: Word<DayWord> = {
  shown: "day",
  offers: ["today", "yesterday"],
  read: (word) => {
    if (word === "today" || word === "yesterday") return word;
    return { day: dateOf(word, "today, yesterday or a date like 2026-01-31") };
  },
};

export const date: Word<Day> = { shown: "date", read: (word) => dateOf(word, "a date like 2026-01-31") };

function dateOf(word: string, expected: string): Day {
  if (!isDay(word)) throw new UsageError(`"${word}" is not a day. Write ${expected}.`);
  return word;
}

/** One decimal sign, comma or point; no thousands, which would be a guess. */
export const amount: Word<number> = { shown: "amount", read: amountOf };

function amountOf(word: string): number {
  if (!/^[+-]?(\d+[.,]?\d*|[.,]\d+)$/.test(word))
    throw new UsageError(`"${word}" is not an amount. Write a number like 6.2.`);
  return Number(word.replace(",", "."));
}

/** "5/week". */
export const rate: Word<Rate> = {
  shown: "rate",
  read: (word) => {
    const [figure = "", unit = ""] = word.split("/");
    const per = RATE_UNITS.find((known) => known === unit.trim());
    if (!per)
      throw new UsageError(`"${word}" is not a rate. Write an amount a day, week or month, like 5/week.`);
    return { amount: amountOf(figure.trim()), per };
  },
};

export function oneOf<T extends string>(choices: readonly T[]): Word<T> {
  return {
    shown: choices.join("|"),
    offers: choices,
    read: (word) => {
      const found = choices.find((known) => known === word);
      if (!found) throw new UsageError(`"${word}" is none of ${choices.join(", ")}.`);
      return found;
    },
  };
}
