import * as z from "zod/mini";
import { AMOUNT_DECIMALS, AMOUNT_MAX } from "./amount.ts";

// Beside amount.ts, not in it: the browser reckons with amounts and carries no schema library for it.

/** D18: a finite number with at most 6 decimals and an absolute value of at most 1e12. */
export const Amount = z.number("amount").check(
  z.refine((value) => Math.abs(value) <= AMOUNT_MAX, "amount_large"),
  z.refine((value) => Number(value.toFixed(AMOUNT_DECIMALS)) === value, "amount_decimals"),
  z.overwrite((value) => (Object.is(value, -0) ? 0 : value)),
);
export const PositiveAmount = Amount.check(z.positive("amount_positive"));
