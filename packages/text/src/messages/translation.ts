import type { CompiledMessage } from "icu-minify/format";

/** Messages by key, in one language. */
export type Words = Readonly<Record<string, CompiledMessage>>;
/** What a language has of the catalogues, under the names that they have in `en.ts`. What it lacks is said in English. */
export type Translation = Readonly<Record<string, Words>>;
