/**
 * Faults that no test can find, each with its reason: { path, before, after, because }. `before` and `after` are the lines as a run
 * prints them.
 */
export const EXCUSED = [];
