/**
 * The standard normal distribution function, exact to about 1e-15. It sums the Taylor series of its integral around 0, whose
 * terms all have one sign.
 */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) return 0.5;
  if (z < -8) return 0;
  if (z > 8) return 1;
  let term = z;
  let sum = z;
  for (let odd = 3, before = 0; sum !== before; odd += 2) {
    before = sum;
    term *= (z * z) / odd;
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
}
