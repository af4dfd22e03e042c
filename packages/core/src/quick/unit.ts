import { fromScaled, toScaled } from "../amount/amount.ts";
import { exact } from "./number.ts";
import { isOneOf } from "./pattern.ts";
import { LANGUAGE } from "./spoken.ts";

export type Amount = { value: number; unit: string };

const { measures, money, glued, times } = LANGUAGE.units;

/** The one name of a measure, a currency or "times"; null for other nouns. */
export function knownUnit(noun: string): string | null {
  const found = [...money, ...measures].find(([pattern]) => isOneOf(pattern, noun));
  return found?.[1] ?? (isOneOf(times, noun) ? "times" : null);
}

/** Whether a unit is a currency, whose amounts are in no other unit. */
export function isMoney(unit: string): boolean {
  return money.some(([, sign]) => sign === unit);
}
/** Whether a unit is one of measure, whose amounts are in no other unit but its scale's. */
export function isMeasure(unit: string): boolean {
  return measures.some(([, name]) => name === unit);
}
export function isGlued(unit: string): boolean {
  return isOneOf(glued, unit);
}

/** Units of one dimension, each in parts of the smallest. */
const DIMENSIONS: readonly Readonly<Record<string, number>>[] = [
  { s: 1, min: 60, h: 3600 },
  {
    cm: 1_000_000,
    m: 100_000_000,
    km: 100_000_000_000,
    ft: 30_480_000,
    yd: 91_440_000,
    mi: 160_934_400_000,
    miles: 160_934_400_000,
  },
  { g: 100_000, kg: 100_000_000, oz: 2_834_952, lb: 45_359_237, st: 635_029_318 },
  { ml: 1, cl: 10, l: 1000 },
];
/** What a volume of a drink is meant by, where no weight is. */
const FLUID_OUNCE = 29.5735;

/** Whether amounts of two units can be told in one another. */
export function sameDimension(a: string, b: string): boolean {
  return DIMENSIONS.some((units) => Object.hasOwn(units, a) && Object.hasOwn(units, b));
}

/** An amount in another unit of its dimension; `rounded` to the step where it is no whole number of it. */
export type Converted = { value: number; rounded: boolean };

export function convert({ value, unit }: Amount, wanted: string, step: number): Converted | null {
  if (unit === wanted) return { value, rounded: false };
  const to = DIMENSIONS.find((units) => Object.hasOwn(units, wanted));
  const [from, parts] = unit === "oz" && to?.ml ? [FLUID_OUNCE, to[wanted]] : [to?.[unit], to?.[wanted]];
  if (from === undefined || parts === undefined) return null;
  const plain = (value * from) / parts;
  const close = exact(plain);
  if (close === null) return null;
  // A few decimals are an exact amount of the other unit; endless ones are rounded to what is logged.
  if (toScaled(close) % 10_000n === 0n && Math.abs(close - plain) < 1e-9)
    return { value: close, rounded: false };
  const grain = Math.min(step, 0.1);
  const scaled = toScaled(grain);
  return { value: fromScaled((toScaled(plain + grain / 2) / scaled) * scaled), rounded: true };
}
