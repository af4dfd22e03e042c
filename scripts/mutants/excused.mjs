/**
 * Faults that no test can find, each with its reason: { path, before, after, because }. `before` and `after` are the lines as a run
 * prints them.
 */
export const EXCUSED = [
  {
    path: "packages/core/src/decide/plan-row.ts",
    before: 'rate.per === "month" ? Math.round(days) : Math.ceil(days - 1e-9 * Math.max(1, days)),',
    after: 'rate.per === "month" ? Math.round(days) : Math.ceil(days - 1e-9 * Math.max(2, days)),',
    because:
      "A share of a billionth against rounding: twice as much is as little, for plans of one day alone.",
  },
];
