/** A span of days as day numbers, both ends included. */
export type Span = { from: number; to: number };

/** Holds days as day numbers in sorted, separate spans: membership and counts take O(log spans), however far the days reach. */
export class DaySet {
  private readonly spans: Span[] = [];
  /** Days in all spans before the one at the same index. */
  private readonly before: number[] = [];

  constructor(spans: readonly Span[]) {
    let total = 0;
    for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
      const last = this.spans.at(-1);
      if (to < from || (last && to <= last.to)) continue;
      if (last && from <= last.to + 1) {
        total += to - last.to;
        last.to = to;
      } else {
        this.spans.push({ from, to });
        this.before.push(total);
        total += to - from + 1;
      }
    }
  }

  /** Returns the index of the last span that begins on or before the day; -1 when there is none. */
  private at(day: number): number {
    let low = 0;
    let high = this.spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.spans[middle]?.from ?? 0) <= day) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** Tells whether the day is in the set. */
  has(day: number): boolean {
    const span = this.spans[this.at(day)];
    return span !== undefined && day <= span.to;
  }

  /** Counts the days of the set up to and including this one. */
  private upTo(day: number): number {
    const index = this.at(day);
    const span = this.spans[index];
    return span ? (this.before[index] ?? 0) + Math.min(day, span.to) - span.from + 1 : 0;
  }

  /** Counts the days in [from, to] that are not in the set. */
  free(from: number, to: number): number {
    return to < from ? 0 : to - from + 1 - (this.upTo(to) - this.upTo(from - 1));
  }
}
