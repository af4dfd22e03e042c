/** Paths at which two values differ, numbers by more than 1e-9 of their size; -0 is 0. */
export function differences(a: unknown, b: unknown, path = ""): string[] {
  if (typeof a === "number" && typeof b === "number") {
    const near = Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
    return near ? [] : [`${path}: ${a} is not ${b}`];
  }
  if (a !== null && b !== null && typeof a === "object" && typeof b === "object") {
    const left = new Map(Object.entries(a));
    const right = new Map(Object.entries(b));
    return [...new Set([...left.keys(), ...right.keys()])].flatMap((key) =>
      differences(left.get(key), right.get(key), path === "" ? key : `${path}.${key}`),
    );
  }
  return a === b ? [] : [`${path}: ${JSON.stringify(a)} is not ${JSON.stringify(b)}`];
}
