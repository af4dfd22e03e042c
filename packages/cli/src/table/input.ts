import { UsageError, type Word } from "./words.ts";

/** An argument or option of a command: all that parser, help and completion know of it. */
export type Input<T> = {
  name: string;
  kind: "argument" | "option" | "flag";
  required: boolean;
  /** What stands for its value in help. */
  shown: string;
  about: string;
  short?: string;
  offers?: Word<T>["offers"];
  /** @throws UsageError that names the input */
  read: (text: string | undefined) => T;
};

/** How a person writes the input: "<goal>", "--day". */
export function labelOf({ kind, name }: Pick<Input<unknown>, "kind" | "name">): string {
  return kind === "argument" ? `<${name}>` : `--${name}`;
}

export function required<T>(name: string, word: Word<T>, about: string): Input<T> {
  const input = { ...partsOf(name, word, about), kind: "argument", required: true } as const;
  return {
    ...input,
    read: (text) => {
      if (text === undefined) throw new UsageError(`${labelOf(input)} is missing: ${about}.`);
      return named(input, word, text);
    },
  };
}

export function optional<T>(name: string, word: Word<T>, about: string): Input<T | null> {
  return absentOr({ ...partsOf(name, word, about), kind: "argument" }, word);
}

export function option<T>(name: string, word: Word<T>, about: string, short?: string): Input<T | null> {
  const parts = { ...partsOf(name, word, about), ...(short === undefined ? {} : { short }) };
  return absentOr({ ...parts, kind: "option" }, word);
}

export function flag(name: string, about: string, short?: string): Input<boolean> {
  return {
    name,
    about,
    kind: "flag",
    required: false,
    shown: "",
    ...(short === undefined ? {} : { short }),
    read: (text) => text !== undefined,
  };
}

type Parts = Omit<Input<unknown>, "read" | "kind" | "required">;

function partsOf(name: string, { shown, offers }: Word<unknown>, about: string): Parts {
  return { name, about, shown, ...(offers === undefined ? {} : { offers }) };
}

function absentOr<T>(parts: Parts & Pick<Input<T>, "kind">, word: Word<T>): Input<T | null> {
  const input = { ...parts, required: false };
  return { ...input, read: (text) => (text === undefined ? null : named(input, word, text)) };
}

function named<T>(input: Pick<Input<T>, "kind" | "name">, word: Word<T>, text: string): T {
  try {
    return word.read(text);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new UsageError(`${labelOf(input)}: ${error.message}`);
  }
}
