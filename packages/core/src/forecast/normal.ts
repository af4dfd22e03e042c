/** Of Hart's approximation: numerator and denominator, highest power first. */
const ABOVE = [
  3.52624965998911e-2, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871,
  221.213596169931, 220.206867912376,
];
const BELOW = [
  8.83883476483184e-2, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674,
  637.333633378831, 793.826512519948, 440.413735824752,
];

/** The standard normal distribution function, exact to about 1e-14: Hart's rational approximation of its tail. */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) return 0.5;
  const size = Math.abs(z);
  const tail = size > 7 ? 0 : (Math.exp((-z * z) / 2) * polynomial(ABOVE, size)) / polynomial(BELOW, size);
  return z > 0 ? 1 - tail : tail;
}

function polynomial(factors: readonly number[], at: number): number {
  let sum = 0;
  for (const factor of factors) sum = sum * at + factor;
  return sum;
}
