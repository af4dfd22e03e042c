import { en } from "./words.ts";

export type ChipKind =
  | "area"
  | "reminder"
  | "comparator"
  | "cadence"
  | "amount"
  | "start"
  | "due"
  | "from"
  | "span";
/** Words that were understood: [start, end) in the text as typed. `protect` dismisses them. */
export type Chip = { kind: ChipKind; start: number; end: number; text: string };
/** Returns what is read of a typed line, to which the positions of chips refer: single spaces, 300 characters. */
export function tidy(typed: string): string {
  return typed.replace(/\s+/g, " ").trimStart().slice(0, 300);
}

// Private-use characters of the same length as what they hide, so that positions stay those of the typed line.
const TAKEN = "\uE000";
const QUOTED = "\uE001";

/** Reads left to right and blanks what it has understood, so that no word is read twice and the rest is the name. */
export class Reader {
  readonly chips: Chip[] = [];
  private rest: string;

  constructor(private readonly typed: string) {
    // Same length in lower case, or positions would drift (İ lowers to two characters).
    const lower = [...typed].map((c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).join("");
    this.rest = lower.replace(/"[^"]*"|“[^”]*”/g, (quoted) => QUOTED.repeat(quoted.length));
  }

  /** Finds the pattern as whole words. */
  find(pattern: string): RegExpExecArray | null {
    return new RegExp(`(?<![\\p{L}\\d#])(?:${pattern})(?![\\p{L}\\d])`, "u").exec(this.rest);
  }

  /** Finds the pattern at the end of a word. */
  findGlued(pattern: string): RegExpExecArray | null {
    return new RegExp(`(?:${pattern})(?![\\p{L}\\d])`, "u").exec(this.rest);
  }

  at(position: number): string {
    return this.rest.slice(position);
  }

  take(kind: ChipKind, start: number, length: number): void {
    const end = start + length;
    this.chips.push({ kind, start, end, text: this.typed.slice(start, end) });
    this.rest = this.rest.slice(0, start) + TAKEN.repeat(length) + this.rest.slice(end);
  }

  /** Returns what nobody understood, in the person's own spelling, without the joints that understood words leave behind. */
  name(): string {
    let kept = "";
    for (let i = 0; i < this.typed.length; i += 1) kept += this.rest[i] === TAKEN ? TAKEN : this.typed[i];
    const joint = new RegExp(`(?:^|[\\s${TAKEN}])(?:${en.trailing})?[\\s${TAKEN}]*$`, "iu");
    const parts = kept.split(new RegExp(`${TAKEN}+`)).map((part) => part.trim());
    const joined = parts
      .map((part, i) => (i < parts.length - 1 ? part.replace(joint, "") : part))
      .map((part, i) => (i > 0 ? part.replace(new RegExp(`^(?:${en.leading})(?=\\s|$)`, "iu"), "") : part))
      .map((part) => part.replace(/^[\s,;:-]+|[\s,;:-]+$/g, ""))
      .filter((part) => part !== "")
      .join(" ");
    const plain = joined.replace(/["“”]/g, "").replace(/\s+/g, " ").trim();
    return plain === "" ? "" : plain.charAt(0).toUpperCase() + plain.slice(1);
  }
}
