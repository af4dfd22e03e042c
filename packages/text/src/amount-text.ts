import { capabilities } from "@cairn/core/model/capabilities";
import type { Goal, Measure } from "@cairn/core/model/goal";
import { formatAmount, formatFigure, formatNumber, formatOf } from "./format.ts";

/** How amounts of one goal are written: its unit, the decimals of its step, the person's locale. */
export type Unit = {
  unit: string;
  step: number;
  locale: string;
  /** Decimals at the least: a mean of 6.6 is not the 7 that was asked for, whatever the step. */
  decimals?: number;
};

export function unitOf(measure: Measure, locale: string): Unit {
  const { unit, step, mean } = capabilities(measure);
  return mean ? { unit, step, locale, decimals: 1 } : { unit, step, locale };
}

/** What was computed is shown to the decimals of the step: 14.2333 at a step of .1 is 14.2. */
function rounded(value: number, { step, decimals = 0 }: Unit): number {
  return Number(value.toFixed(Math.min(6, Math.max(decimals, (String(step).split(".")[1] ?? "").length))));
}

/** What is asked is never nothing while it is something: .28 books a week at a step of 1 is .3. */
function asked(value: number, unit: Unit): number {
  return rounded(value, unit) === 0 ? Number(value.toPrecision(1)) : rounded(value, unit);
}

export function numberText(value: number, unit: Unit): string {
  return formatNumber(rounded(value, unit), unit.locale);
}

/** "14.2 km", "£2,260", "72%", "12". */
export function amountText(value: number, unit: Unit): string {
  return formatAmount(rounded(value, unit), unit.unit, unit.locale);
}

/** A number that stands alone beside its whole: "367.6"; money keeps its sign, "£2,100". */
export function figureText(value: number, unit: Unit): string {
  return formatFigure(rounded(value, unit), unit.unit, unit.locale);
}

/** "367.6 of 500 km", "£2,260 of £6,000". */
export function ofText(value: number, of: number, unit: Unit): string {
  return formatOf(rounded(value, unit), asked(of, unit), unit.unit, unit.locale);
}

/** A logged amount, with all the decimals that were typed. */
export function loggedText(value: number, { unit, locale }: Unit): string {
  return formatAmount(value, unit, locale);
}

/** Whether a goal's check-ins carry an amount. */
export function takesValue({ measure }: Pick<Goal, "measure">): boolean {
  return capabilities(measure).takesValue;
}
