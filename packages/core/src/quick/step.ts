// Beside unit.ts, not in it: forms choose steps, and carry no grammar for it.

/** Chooses a step that fits how such amounts are logged: tenths for distances and weights, else whole numbers. */
export function stepOf(unit: string): number {
  return /^(?:km|kg|miles?|mi|l|lb|st|h|%)$/.test(unit) ? 0.1 : 1;
}
