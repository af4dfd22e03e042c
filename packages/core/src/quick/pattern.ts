/** The source of a regular expression over a lower-case line. */
export type Pattern = string;

/**
 * Letters, as ranges. Patterns are compiled without the flag `u`: its classes of letters cost a hundred times as much to compile,
 * and there are hundreds of patterns.
 */
const LETTERS =
  "a-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u1fff\\u2c00-\\ud7ff\\uf900-\\uffff";

/** Writes \\p{L} as these ranges, inside a class and outside. */
function plainly(source: string): string {
  return source.split(/(\\.(?:\{L\})?|\[|\])/).reduce(
    ({ text, inside }, piece) => ({
      text: text + (piece === "\\p{L}" ? (inside ? LETTERS : `[${LETTERS}]`) : piece),
      inside: piece === "[" || (inside && piece !== "]"),
    }),
    { text: "", inside: false },
  ).text;
}

const compiled = new Map<string, RegExp>();
/** The pattern as a regular expression, compiled once; with the flag `u` for text that is not in lower case. */
export function regex(source: string, flags = ""): RegExp {
  const key = `${flags}/${source}`;
  const known = compiled.get(key);
  if (known) return known;
  const made = new RegExp(flags.includes("u") ? source : plainly(source), flags);
  compiled.set(key, made);
  return made;
}

const lists = new Map<Pattern, ReadonlySet<string> | null>();
/** Whether words are one of a pattern's as a whole; a pattern that only lists words is looked up. */
export function isOneOf(pattern: Pattern, words: string): boolean {
  let list = lists.get(pattern);
  if (list === undefined) {
    list = /^[^\\()[\]?*+.{}]*$/.test(pattern) ? new Set(pattern.split("|")) : null;
    lists.set(pattern, list);
  }
  return list ? list.has(words) : regex(`^(?:${pattern})$`).test(words);
}
