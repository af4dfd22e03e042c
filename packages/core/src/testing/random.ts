/** Numbers drawn by a seed. */
export type Random = {
  uniform: (from?: number, to?: number) => number;
  chance: (probability: number) => boolean;
  normal: (mean?: number, deviation?: number) => number;
  /** Positive, with this mean and coefficient of variation. */
  amount: (mean: number, variation: number) => number;
};

/** Mulberry32: the same people on every machine. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const normal = (mean = 0, deviation = 1) =>
    mean + deviation * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    uniform: (from = 0, to = 1) => from + (to - from) * next(),
    chance: (probability) => next() < probability,
    normal,
    amount: (mean, variation) => {
      const spread = Math.log(1 + variation ** 2);
      return mean * Math.exp(normal(-spread / 2, Math.sqrt(spread)));
    },
  };
}
