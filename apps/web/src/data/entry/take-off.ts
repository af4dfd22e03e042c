import type { CheckIn } from "@cairn/core/model/check-in";

type Acts = {
  takeBack: (checkIn: CheckIn) => void;
  bringBack: (checkIn: CheckIn) => void;
  /** Gives an entry another amount; answers it as it is then. */
  revalue: (checkIn: CheckIn, value: number) => CheckIn;
};

/**
 * Takes an amount (or so many) off a day's entries, the latest first; the last of them keeps what is over.
 * @returns what brings it back, null when nothing was taken off
 */
export function takeOff(
  entries: readonly CheckIn[],
  amount: number,
  counts: boolean,
  { takeBack, bringBack, revalue }: Acts,
): (() => void) | null {
  const undo: (() => void)[] = [];
  let left = amount;
  for (const entry of entries) {
    if (left <= 0) break;
    const value = counts ? 1 : (entry.value ?? 0);
    if (value > left) {
      const less = revalue(entry, Number((value - left).toFixed(6)));
      undo.push(() => revalue(less, value));
    } else {
      takeBack(entry);
      undo.push(() => bringBack(entry));
    }
    left = Number((left - value).toFixed(6));
  }
  if (undo.length === 0) return null;
  // The last one first: an entry changed last stands on the others.
  return () => {
    for (const back of undo.toReversed()) back();
  };
}
