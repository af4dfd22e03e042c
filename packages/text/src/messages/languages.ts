import type { Translation, Words } from "./translation.ts";

/** The languages beside English, a line each. One that nobody reads is never loaded. */
const LANGUAGES: Readonly<Record<string, () => Promise<Translation>>> = {
  // English with accents, and longer: what does not look so on a page is in no catalogue.
  "en-XA": async () => (await import("./accents.ts")).accented(await import("./en.ts")),
};

/** By language, the words for each English catalogue. */
const loaded = new Map<string, ReadonlyMap<Words, Words>>();
const loading = new Map<string, Promise<void>>();

/** The language of a locale: "de-AT" reads "de" where there is one, and else "en". */
export function languageOf(locale: string): string {
  return spokenAs(locale) ?? "en";
}

/** The language that has words for the locale; null where none has. */
export function spokenAs(locale: string): string | null {
  const base = locale.split("-")[0] ?? "";
  return [locale, base].find((name) => name === "en" || Object.hasOwn(LANGUAGES, name)) ?? null;
}

/** Null when the words of the locale are there already, as English always is. */
export function load(locale: string): Promise<void> | null {
  const language = languageOf(locale);
  const translation = LANGUAGES[language];
  if (!translation || loaded.has(language)) return null;
  const promise = loading.get(language) ?? pair(language, translation);
  loading.set(language, promise);
  return promise;
}

async function pair(language: string, translation: () => Promise<Translation>): Promise<void> {
  const [english, words] = await Promise.all([import("./en.ts"), translation()]);
  loaded.set(
    language,
    new Map(Object.entries(english).map(([name, catalogue]) => [catalogue, words[name] ?? {}])),
  );
}

/** The words for a catalogue in the language of the locale, as far as they are loaded. */
export function wordsFor(catalogue: Words, locale: string): { language: string; words: Words } {
  const language = languageOf(locale);
  const words = loaded.get(language)?.get(catalogue);
  return words ? { language, words } : { language: "en", words: catalogue };
}
