import type { Client, World } from "../world.ts";
import type { Input } from "./input.ts";

/** What a command answers: as data for scripts, and as lines for people. */
export type Answer = { data: unknown; lines: string[] };

/** The value of an argument or option, as the person wrote it. */
export type Given = <T>(input: Input<T>) => T;

/** What a command works with. */
export type Cairn = {
  world: World;
  /** All commands, for those that speak of the others. */
  commands: readonly Command[];
  /** @throws UsageError when there is no token or no usable address */
  client: () => Client;
};

/** The headings of the help, in its order. */
export const GROUPS = [
  "Each day",
  "Plans and pauses",
  "A goal's life",
  "Areas and order",
  "The account",
  "The command line",
] as const;

/** One line of the table from which parser, help and completion come. */
export type Command = {
  name: string;
  group: (typeof GROUPS)[number];
  summary: string;
  arguments: readonly Input<unknown>[];
  options: readonly Input<unknown>[];
  examples: readonly string[];
  /** What arguments and options have to be together: says what to write instead, or null. */
  rule?: (given: Given) => string | null;
  run: (given: Given, cairn: Cairn) => Promise<Answer>;
};
