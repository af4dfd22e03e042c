import type { CompiledMessage } from "icu-minify/format";
import type { Translation } from "./translation.ts";

const PLAIN = "AaCcDdEeGgHhIiLlNnOoRrSsTtUuWwYyZz";
const ACCENTED = "ÅåÇçĐđÉéĞğĤĥÎîŁłÑñÖöŘřŠšŢţÛûŴŵÝýŽž";

/** English with accents and a third longer: words that are in no catalogue, and words without room, are seen at once. */
export function accented(english: Translation): Translation {
  return record(english, (words) =>
    record(words, (message) => {
      const changed = change(message);
      return isMessage(changed) ? changed : message;
    }),
  );
}

function record<From, To>(of: Readonly<Record<string, From>>, to: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(of).map(([key, value]) => [key, to(value)]));
}

/** Words are changed; the names of arguments and tags, and the kinds of both, stay. */
function change(part: unknown): unknown {
  if (typeof part === "string") return text(part);
  return Array.isArray(part) ? part.map(node) : part;
}

function node(of: unknown): unknown {
  if (!Array.isArray(of)) return change(of);
  const [name, ...rest]: unknown[] = of;
  return [name, ...rest.map((part) => (isOptions(part) ? record(part, change) : node(part)))];
}

function text(words: string): string {
  const accents = words.replaceAll(/[a-z]/gi, (letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter);
  return `${accents}${"·".repeat(words.trim().length / 3)}`;
}

function isOptions(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isMessage(value: unknown): value is CompiledMessage {
  return typeof value === "string" || Array.isArray(value);
}
