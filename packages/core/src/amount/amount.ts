/** Every amount keeps this many decimals: it is NUMERIC(18,6) in the database and an integer of millionths in core's sums. */
export const AMOUNT_DECIMALS = 6;
/** No amount is greater, whatever its sign. */
export const AMOUNT_MAX = 1e12;

/** Turns an amount into an exact integer of millionths. `toFixed` rounds the double to its nearest decimal, so .1 is 100000n. */
export function toScaled(value: number): bigint {
  return BigInt(value.toFixed(AMOUNT_DECIMALS).replace(".", ""));
}

/** Returns the number nearest to an integer of millionths. */
export function fromScaled(scaled: bigint): number {
  const negative = scaled < 0n;
  const digits = (negative ? -scaled : scaled).toString().padStart(AMOUNT_DECIMALS + 1, "0");
  const cut = digits.length - AMOUNT_DECIMALS;
  /** Returns the number nearest to the sum. */
  const value = Number(`${digits.slice(0, cut)}.${digits.slice(cut)}`);
  return negative && value !== 0 ? -value : value;
}

/** Up to here `value * 1e6` is nearer than half a millionth to the exact product, so that rounding it gives the exact integer. */
const SMALL = 1e8;
const SAFE = 2 ** 52;

/**
 * D18: a running sum that never rounds. It counts in integers of millionths, small ones as numbers (ten times faster), the rest
 * as bigints.
 */
export class ExactSum {
  private small = 0;
  private large = 0n;

  add(value: number): void {
    if (Math.abs(value) > SMALL) {
      this.large += toScaled(value);
      return;
    }
    this.small += Math.round(value * 1e6);
    if (Math.abs(this.small) > SAFE) {
      this.large += BigInt(this.small);
      this.small = 0;
    }
  }

  /** The number nearest to the sum. */
  get value(): number {
    // A quotient of two exact integers is rounded once: it is the number nearest to the decimal.
    return this.large === 0n ? this.small / 1e6 + 0 : fromScaled(this.large + BigInt(this.small));
  }
}

/** Sums amounts exactly, whatever their order. */
export function sumAmounts(values: Iterable<number>): number {
  const sum = new ExactSum();
  for (const value of values) sum.add(value);
  return sum.value;
}

/** Returns a - b without a double's noise: .3 - .1 is .2. */
export function subtract(a: number, b: number): number {
  return sumAmounts([a, -b]);
}

/** D18: returns by how much amounts may differ and still be equal. */
function toleranceOf(scale: number): number {
  return 1e-9 * Math.max(1, Math.abs(scale));
}

/** D18: tells whether two amounts are equal, up to the tolerance of their scale. */
export function amountsEqual(a: number, b: number, scale = 1): boolean {
  return Math.abs(a - b) <= toleranceOf(scale);
}

/** D18: tells whether an amount is a bound or above it, within the same tolerance. */
export function reaches(amount: number, bound: number, scale = bound): boolean {
  return amount >= bound - toleranceOf(scale);
}

/** D18: tells whether an amount is above a bound by more than the same tolerance. */
export function exceeds(amount: number, bound: number): boolean {
  return !reaches(-amount, -bound);
}

/**
 * D18: returns the smallest multiple of `step` that is not below `value`, up to the tolerance of equality. This is what is shown
 * "to do".
 */
export function roundUpToStep(value: number, step: number): number {
  const steps = Math.ceil(value / step - toleranceOf(value / step));
  return fromScaled(BigInt(steps) * toScaled(step));
}
