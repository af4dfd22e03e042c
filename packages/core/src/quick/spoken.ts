import { en } from "./en/index.ts";
import type { Language } from "./language.ts";

/** The language that lines are read in. */
export const LANGUAGE: Language = en;
