"use client";
import { load } from "@cairn/text/messages/languages";
import { type Messages, type Translator, translatorFor } from "@cairn/text/messages/translator";
import { createContext, type ReactNode, use } from "react";

const Locale = createContext("en-GB");

/** Says everything inside in the language of the locale, once its words are there. */
export function Language({ locale, children }: { locale: string; children: ReactNode }) {
  const words = load(locale);
  if (words) use(words);
  return <Locale value={locale}>{children}</Locale>;
}

/** The messages of a catalogue for the person who looks. */
export function useT<Catalogue extends Messages>(catalogue: Catalogue): Translator<Catalogue> {
  return translatorFor(catalogue, use(Locale));
}
