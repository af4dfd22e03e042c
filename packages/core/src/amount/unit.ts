/** Shorter units are abbreviations ("lbs", "hrs"), which have one form. */
const SHORTEST = 4;
/** The singular of these ends in -ie. */
const IN_IE = /(?:calor|cook|mov|smooth|brown|self|zomb|bird)ies$/i;

/**
 * Returns a unit as it stands beside an amount. Units are kept as they were said, mostly in the plural, and one of them is "1
 * cup". It knows English endings only; what does not look like an English plural stays as it is.
 */
export function unitFor(amount: number, unit: string): string {
  if (Math.abs(amount) !== 1 || unit.length < SHORTEST || !/^[a-z -]+s$/i.test(unit)) return unit;
  if (/(?:ss|us|is)$/i.test(unit)) return unit;
  if (/ies$/i.test(unit) && unit.length > SHORTEST && !IN_IE.test(unit)) return `${unit.slice(0, -3)}y`;
  if (/zzes$/i.test(unit)) return unit.slice(0, -3);
  if (/(?:ss|x|ch|sh|to)es$/i.test(unit)) return unit.slice(0, -2);
  return unit.slice(0, -1);
}
