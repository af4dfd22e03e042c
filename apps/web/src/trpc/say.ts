import { load } from "../messages/languages.ts";
import { type Messages, type Say, sayIn } from "../messages/say.ts";
import { findMe } from "./server.ts";

/** In server components: the messages of a catalogue for the person whose request it is. */
export async function sayHere<Catalogue extends Messages>(catalogue: Catalogue): Promise<Say<Catalogue>> {
  const locale = await localeHere();
  await load(locale);
  return sayIn(catalogue, locale);
}

/** A visitor's is English. */
export async function localeHere(): Promise<string> {
  const me = await findMe().catch(() => null);
  return me?.locale ?? "en-GB";
}
