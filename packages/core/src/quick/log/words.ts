import { isOneOf, regex } from "../pattern.ts";
import { LANGUAGE } from "../spoken.ts";

const { logs } = LANGUAGE;

/** A word cut to what it shares with its other forms. A past form is a verb: "booked" is no book. */
export type Stem = { base: string; past: boolean; word: string; synonym: boolean };

export function stemOf(word: string): Stem {
  const irregular = logs.pastForms[word];
  if (irregular !== undefined) return stem(irregular, true, word);
  for (const [ending, put, form] of logs.endings) {
    const base = word.replace(ending, put);
    if (base === word || base.length < 2 || (form === "past" && isOneOf(logs.notPast, word))) continue;
    // "ring" and "sing" are no forms of "r" and "s".
    if (form !== "plural" && !/[aeiouy]/u.test(base)) continue;
    return stem(base, form === "past", word);
  }
  return stem(word, false, word);
}

function stem(plain: string, past: boolean, word: string): Stem {
  const base = bare(plain);
  const same = SYNONYMS.get(base);
  return { base: same ?? base, past, word, synonym: same !== undefined };
}

/** "practise" and "practising" are one without their e. */
function bare(word: string): string {
  return word.length > 3 ? word.replace(/e$/u, "") : word;
}

const SYNONYMS = new Map(Object.entries(logs.synonyms).map(([word, same]) => [bare(word), bare(same)]));

/** The stems of a text's words that say something. */
export function stemsOf(text: string): Stem[] {
  const words = text.match(/\p{L}+(?:['’]\p{L}+)?/gu) ?? [];
  return words.filter((word) => !isOneOf(logs.ignored, word)).map(stemOf);
}

/** Phrases of several words, written as the one word that they mean. */
export function plainWords(line: string): string {
  return logs.phrases.reduce((text, [phrase, word]) => text.replace(phrase, word), line);
}

/** Leaves out the words at the start that say nothing of what was done. */
export function withoutFiller(line: string): string {
  let rest = line.trim();
  for (let shorter = ""; shorter !== rest; ) {
    shorter = rest;
    rest = rest.replace(logs.filler, "").trim();
  }
  return rest;
}

/** Whether a line tells of what has happened: its first verb is a past form, or it names a past day. */
export function isPast(line: string): boolean {
  if (logs.state.test(line)) return true;
  const plain = line.replace(logs.subject, "").trim();
  const perfect = logs.perfect.exec(plain)?.[1];
  if (perfect !== undefined)
    return perfect !== "to" && (stemOf(perfect).past || isOneOf(logs.activities, perfect));
  const first = /^\p{L}+/u.exec(plain)?.[0] ?? "";
  if (
    stemOf(first).past ||
    regex(`^(?:${logs.pastAux})(?!\\p{L})|(?<!\\p{L})(?:${logs.soFar})(?!\\p{L})`).test(plain)
  )
    return true;
  const { past, from } = LANGUAGE.days;
  // A goal may have begun yesterday: "swim 40 km by June from yesterday".
  return regex(
    `(?<!\\p{L})(?<!(?:${from}) )(?:${past.yesterday}|${past.lastNight}|${past.beforeYesterday}|${past.ago}|(?:${past.last}) (?:${LANGUAGE.days.weekdays})(?! (?:${past.ofMonth}) )|${past.thisMorning})(?!\\p{L})`,
  ).test(plain);
}
