import type { GetICUArgs } from "@schummar/icu-type-parser";
import format, { type FormatValues } from "icu-minify/format";
import { dateFormat, numberFormat, pluralRules } from "../intl.ts";
import { wordsFor } from "./languages.ts";
import type { Words } from "./translation.ts";

/** A catalogue: messages in ICU's syntax, by key. In built code they are compiled (messages-loader.mjs). */
export type Messages = Readonly<Record<string, string>>;

/** Numbers are written by Intl (`{n, number}`, `#`); everything else comes as words. */
type Args<Message extends string> = GetICUArgs<
  Message,
  { ICUArgument: string; ICUNumberArgument: number; ICUDateArgument: never }
>;
type Tags<Message extends string> = Message extends `${string}</${infer Name}>${infer Rest}`
  ? Name | Tags<Rest>
  : never;
/** For one of several messages: what any of them asks for. */
type OfAll<Message extends string> = (
  Message extends Message
    ? (args: Args<Message>) => void
    : never
) extends (args: infer All) => void
  ? All
  : never;
type Given<Message extends string> = [Tags<Message>] extends [never]
  ? [keyof OfAll<Message>] extends [never]
    ? []
    : [args: OfAll<Message>]
  : [args: never];

/** A key that is not in the catalogue and a missing argument fail the type check. */
export interface Translator<Catalogue extends Messages> {
  <Key extends keyof Catalogue & string>(key: Key, ...args: Given<Catalogue[Key]>): string;
  /** A message with tags, in parts: the words of each tag as its function makes them. */
  parts<Key extends keyof Catalogue & string, Part>(
    key: Key,
    args: OfAll<Catalogue[Key]> & Record<Tags<Catalogue[Key]>, (words: (string | Part)[]) => Part>,
  ): (string | Part)[];
}

/** By the words of a catalogue, what says them in a locale: lists ask for the same ones a thousand times. */
const sayings = new WeakMap<Words, Map<string, ReturnType<typeof make>>>();

/** The messages of a catalogue for a person: words in the language of the locale, numbers as the locale writes them. */
export function translatorFor<Catalogue extends Messages>(
  catalogue: Catalogue,
  locale: string,
): Translator<Catalogue>;
export function translatorFor(catalogue: Messages, locale: string) {
  const { language, words } = wordsFor(catalogue, locale);
  const inLocales = sayings.get(words) ?? new Map<string, ReturnType<typeof make>>();
  const t = inLocales.get(locale) ?? make(catalogue, words, language, locale);
  sayings.set(words, inLocales.set(locale, t));
  return t;
}

function make(catalogue: Messages, words: Words, language: string, locale: string) {
  const formatters = {
    // Plurals are those of the message's language, whatever the person's numbers look like.
    getPluralRules: (spokenIn: unknown, options: Intl.PluralRulesOptions = {}) =>
      pluralRules(String(spokenIn), options),
    getNumberFormat: (_: unknown, options: Intl.NumberFormatOptions = {}) => numberFormat(locale, options),
    getDateTimeFormat: (_: unknown, options: Intl.DateTimeFormatOptions = {}) => dateFormat(locale, options),
  };
  function parts<Part>(key: string, args?: FormatValues<Part>): (string | Part)[] {
    const own = words[key];
    const made = format(own ?? catalogue[key] ?? key, own ? language : "en", args, { formatters });
    return Array.isArray(made) ? made : [made];
  }
  return Object.assign((key: string, args?: FormatValues) => parts(key, args).join(""), { parts });
}
