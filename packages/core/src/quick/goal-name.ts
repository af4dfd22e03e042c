import type { HeardGoal } from "./goal-heard.ts";
import type { GoalKind } from "./goal-kind.ts";
import { isOneOf, regex } from "./pattern.ts";
import { LANGUAGE } from "./spoken.ts";
import { isMeasure, isMoney } from "./unit.ts";

const { goals, bounds } = LANGUAGE;

/**
 * Names a goal by what nobody took: "run 500 km" is Run. A verb that says little alone keeps its object ("Do push-ups"), or its
 * whole amount ("Save £6,000"), a limit with its bound; figures alone are named after what they count ("Coffees").
 */
export function nameOf({ reader, amount, bound }: HeardGoal, kind: GoalKind | null): string {
  const plain = reader.name();
  const words = plain.toLowerCase();
  const noun = amount?.nounAt ?? null;
  const unit = amount?.amount.unit ?? "";
  const counted = noun !== null && !isMeasure(unit) && !isMoney(unit) && unit !== "times";
  const adjectives = amount?.noun && amount.noun.start > amount.number + 1;
  if (!amount || kind === "fastest") return plain;
  const [before, after] = aroundOf(reader, amount);
  const taken =
    reader.chips.find(({ kind, end }) => kind === "amount" && end === amount.end)?.start ?? amount.at;
  const whole = { start: Math.min(taken, bound?.words?.start ?? taken), end: amount.end };
  if (kind === "level" && goals.attain.test(words) && !amount.to) return reader.name([whole]);
  if (plain === "") {
    const named = noun && (counted || unit === "kcal") ? reader.name([noun]) : "";
    return named || reader.name([{ start: amount.at, end: amount.end }]);
  }
  const preposition =
    before === "" ? regex(`^(?:${goals.prepositions})(?!\\p{L})`).exec(words)?.[0] : undefined;
  if (preposition !== undefined && !adjectives)
    return counted ? reader.name([noun]) : capital(plain.slice(preposition.length).trim());
  if (counted && adjectives) return reader.name([noun]);
  const alone = isOneOf(goals.alone, words);
  if (after !== "" && isOneOf(goals.hollow, before.toLowerCase())) return capital(after);
  const bare =
    after === "" &&
    /[a-z]/.test(words) &&
    ((!words.includes(" ") && !alone) || isOneOf(goals.phrasal, words));
  if (!bare) return plain;
  if (kind === "best") return alone ? plain : reader.name([whole]);
  const needy = counted || isOneOf(goals.phrasal, words) || isOneOf(goals.needy, words);
  if (!needy) return plain;
  if (counted)
    return bounds.reduceTo.test(words) && isOneOf(goals.phrasal, words) ? capital(unit) : reader.name([noun]);
  return unit === "" && kind === "habit" && bound ? plain : reader.name([whole]);
}

/** The words of the name before the amount, and those behind it. */
function aroundOf(reader: HeardGoal["reader"], { at, end }: { at: number; end: number }): [string, string] {
  return [reader.part(0, at), reader.part(end, reader.typed.length)];
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
