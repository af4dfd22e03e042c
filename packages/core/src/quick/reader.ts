import { regex } from "./pattern.ts";
import { LANGUAGE } from "./spoken.ts";

export type ChipKind =
  | "area"
  | "reminder"
  | "comparator"
  | "cadence"
  | "amount"
  | "start"
  | "due"
  | "from"
  | "span"
  | "goal"
  | "act"
  | "unclear";
/**
 * Words of the line: [start, end) in the text as typed. Those that were understood can be dismissed by `protect`; those that are
 * `unclear` mean something to a plan or an entry, and nobody could tell what.
 */
export type Chip = { kind: ChipKind; start: number; end: number; text: string };
export type Span = { start: number; end: number };

/** Returns what is read of a typed line, to which the positions of chips refer: single spaces, 300 characters. */
export function tidy(typed: string): string {
  return typed.replace(/\s+/g, " ").trimStart().slice(0, 300);
}

/** The line in lower case and of the same length, or positions would drift (İ lowers to two characters). */
export function lower(typed: string): string {
  return [...typed].map((c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).join("");
}

// Private-use characters of the same length as what they hide, so that positions stay those of the typed line.
const TAKEN = "\uE000";
const HELD = "\uE001";
/** Quotes around whole words; the apostrophe of "don't" is none. */
const QUOTES = /"[^"]*"|“[^”]*”|(?<![\p{L}\d])['‘](?=[^'‘’\s])[^'‘’]*(?<=[^'‘’\s])['’](?![\p{L}\d])/gu;

/** Reads a line and blanks what it has understood, so that no word is read twice and the rest is the name. */
export class Reader {
  private readonly marked: Chip[] = [];
  readonly lower: string;
  private rest: string;
  private readonly quoteMarks = new Set<number>();

  constructor(readonly typed: string) {
    this.lower = lower(typed);
    this.rest = this.lower.replace(QUOTES, (quoted, at: number) => {
      this.quoteMarks.add(at).add(at + quoted.length - 1);
      return HELD.repeat(quoted.length);
    });
  }

  /** What was understood and what was not, in the order of the line. Words that are unclear are nothing else. */
  get chips(): Chip[] {
    const unclear = this.marked.filter(({ kind }) => kind === "unclear");
    const free = (chip: Chip, among: readonly Chip[]) =>
      among.every(({ start, end }) => chip.end <= start || end <= chip.start);
    const doubts = unclear.filter((chip, i) => free(chip, unclear.slice(0, i)));
    const rest = this.marked.filter((chip) => chip.kind !== "unclear" && free(chip, doubts));
    return [...doubts, ...rest].toSorted((a, b) => a.start - b.start);
  }

  /** Finds the pattern as whole words. */
  find(pattern: string): RegExpExecArray | null {
    return regex(`(?<![\\p{L}\\d#])(?:${pattern})(?![\\p{L}\\d])`).exec(this.rest);
  }

  findAll(pattern: string): RegExpExecArray[] {
    return [...this.rest.matchAll(regex(`(?<![\\p{L}\\d#])(?:${pattern})(?![\\p{L}\\d])`, "g"))];
  }

  /** Finds the pattern at the end of a word. */
  findGlued(pattern: string): RegExpExecArray | null {
    return regex(`(?:${pattern})(?![\\p{L}\\d])`).exec(this.rest);
  }

  at(position: number): string {
    return this.rest.slice(position);
  }

  before(position: number): string {
    return this.rest.slice(0, position);
  }

  /** @param kind null: the words say nothing, and no chip shows them */
  take(kind: ChipKind | null, start: number, length: number): void {
    this.mark(kind, start, length);
    this.blank(start, length, TAKEN);
  }

  /** Keeps words in the name that must not be read. */
  hold(start: number, length: number): void {
    this.blank(start, length, HELD);
  }

  /** The same of every place where the pattern stands. */
  holdAll(pattern: string): void {
    for (let found = this.find(pattern); found; found = this.find(pattern))
      this.hold(found.index, found[0].length);
  }

  /** Points at words without taking them. */
  mark(kind: ChipKind | null, start: number, length: number): void {
    const end = start + length;
    if (kind) this.marked.push({ kind, start, end, text: this.typed.slice(start, end) });
  }

  private blank(start: number, length: number, by: string): void {
    this.rest = this.rest.slice(0, start) + by.repeat(length) + this.rest.slice(start + length);
  }

  /**
   * Returns what nobody understood, in the person's own spelling, without the joints that understood words leave behind.
   * @param kept taken words that belong to the name all the same
   */
  name(kept: readonly Span[] = []): string {
    const plain = this.part(0, this.typed.length, kept);
    return plain === "" ? "" : plain.charAt(0).toUpperCase() + plain.slice(1);
  }

  /** Returns what nobody understood between two positions. */
  part(from: number, to: number, kept: readonly Span[] = []): string {
    const { trailing, leading, particles } = LANGUAGE.goals;
    const isTaken = (i: number) =>
      this.rest[i] === TAKEN && !kept.some(({ start, end }) => i >= start && i < end);
    const parts: string[] = [];
    let words = "";
    // Up to here words are held: no joint among them is left behind.
    let firm = 0;
    for (let i = from; i <= to; i += 1) {
      if (i < to && !isTaken(i)) {
        if (!this.quoteMarks.has(i)) words += this.typed[i];
        if (this.rest[i] === HELD) firm = words.length;
        continue;
      }
      if (i > from && i === to ? !isTaken(i - 1) || words !== "" : words !== "") {
        const rhythm = this.marked.some(({ kind, start }) => kind === "cadence" && start === i);
        // "weigh in weekly" keeps its particle, "walk for 20 min" does not.
        const joint = rhythm ? `(?!(?:${particles})(?!\\p{L}))(?:${trailing})` : trailing;
        const last = i === to && to === this.typed.length;
        const goesOn =
          kept.some(({ start }) => i < start && this.rest.slice(i, start) === TAKEN.repeat(start - i)) &&
          kept.length > 0;
        const bare =
          last || goesOn
            ? words
            : words.slice(0, firm) +
              words.slice(firm).replace(regex(`(?:(?:^|\\s)(?:${joint}))*\\s*$`, "i"), "");
        const first = parts.length === 0 && from === 0 && words === this.typed.slice(0, words.length);
        parts.push(first ? bare : bare.replace(regex(`^\\s*(?:(?:${leading})(?=\\s|$)\\s*)+`, "i"), ""));
      }
      words = "";
      firm = 0;
    }
    return parts
      .map((part) => part.replace(/^[\s,;:.–-]+|[\s,;:–-]+$/g, ""))
      .filter((part) => part !== "")
      .join(" ")
      .replace(/\s+/g, " ")
      .trim();
  }
}

/** Turns a chip of the line back into words: quotes protect them from being read. */
export function protect(typed: string, { start, end }: Span): string {
  const line = tidy(typed);
  return `${line.slice(0, start)}"${line.slice(start, end)}"${line.slice(end)}`;
}

/** Leaves words of the line out. */
export function leaveOut(typed: string, { start, end }: Span): string {
  const line = tidy(typed);
  return `${line.slice(0, start)}${line.slice(end)}`.replace(/\s+/g, " ").trim();
}
