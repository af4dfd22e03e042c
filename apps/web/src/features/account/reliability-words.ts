import { formatNumber } from "../../lib/format.ts";

/** "Of 40 times we said about 7 in 10, 29 came true." */
export function reliabilityText(
  { tenths, said, came }: { tenths: number; said: number; came: number },
  locale: string,
): string {
  const chance =
    tenths >= 10 ? "more than 9 in 10" : tenths < 1 ? "less than 1 in 10" : `about ${tenths} in 10`;
  const number = (value: number) => formatNumber(value, locale);
  return `Of ${number(said)} ${said === 1 ? "time" : "times"} we said ${chance}, ${number(came)} came true.`;
}
