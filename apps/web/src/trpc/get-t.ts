import { load } from "@cairn/text/messages/languages";
import { localeAskedFor } from "@cairn/text/messages/locale-asked-for";
import { type Messages, type Translator, translatorFor } from "@cairn/text/messages/translator";
import { headers } from "next/headers";
import { findMe } from "./server.ts";

/** In server components: the messages of a catalogue for the person whose request it is. */
export async function getT<Catalogue extends Messages>(catalogue: Catalogue): Promise<Translator<Catalogue>> {
  const locale = await localeHere();
  await load(locale);
  return translatorFor(catalogue, locale);
}

/** The person's; a visitor's browser says which it would like. */
export async function localeHere(): Promise<string> {
  const me = await findMe().catch(() => null);
  return me?.locale ?? localeAskedFor((await headers()).get("accept-language") ?? "") ?? "en-GB";
}
