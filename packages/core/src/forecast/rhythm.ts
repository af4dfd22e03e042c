/**
 * The cycle in which somebody gives: a week, or what explains much better, like four days on and four off or a pay day every four
 * weeks. Days are counted back from the last.
 */
export type Rhythm = {
  /** Days of a cycle. */
  length: number;
  /** Whether it is another than the week. */
  learned: boolean;
  /** Totals of the whole cycles, the latest first; none before two. */
  cycles: readonly number[];
  /** What it explains of the squares around any mean: a free weekend is no risk. */
  squares: number;
  /** How much more than the mean day is done on the day of the cycle after the last day, and on each that follows. */
  effects: readonly number[];
};

const WEEK = 7;
const SHORTEST = 2;
const LONGEST = 35;
/** Another cycle than the week must have been seen so often, and explain so much more of the variance of a day. */
const SEEN = 3;
const MORE = 0.3;
/** And so many standard deviations more than chance lets it: some cycle always explains something. */
const SURE = 6;
/** The shortest of cycles that explain nearly as much is the cycle; the others are some of it. */
const NEARLY = 0.1;
/** From so long a cycle on, a day early or late is still on time. */
const LOOSE = 14;
/** A rhythm never explains all: this share stays open. */
const LEFT = 0.1;

/**
 * D23: finds the cycle, and believes the means of its days as far as they differ by more than chance would make them (the classic
 * analysis of variance).
 */
export function rhythmOf(days: readonly number[]): Rhythm {
  const length = cycleOf(days);
  const learned = length !== WEEK;
  const whole = Math.floor(days.length / length);
  const count = whole < 2 ? 0 : whole;
  const cycles = Array.from({ length: count }, (_, back) =>
    totalOf(days, days.length - length * (back + 1), days.length - length * back),
  );
  const { between, within, columns, mean } = analysis(days, length, count);
  const squares = count < 2 ? 0 : Math.max(0, between - ((length - 1) * within) / (length * (count - 1)));
  const share = squares > 0 ? Math.min(1 - LEFT, squares / between) : 0;
  const effects = columns.map((column) => (share > 0 ? share * (column / count - mean) : 0));
  return { length, learned, cycles, squares, effects };
}

/** Returns the cycle that explains most, if that is clearly more than the week does; else the week. */
function cycleOf(days: readonly number[]): number {
  const loose = days.map((day, at) => (days[at - 1] ?? 0) + day + (days[at + 1] ?? 0));
  const least = MORE + Math.max(0, explained(days, WEEK, 1).share);
  const found: { length: number; share: number }[] = [];
  for (let length = SHORTEST; length <= LONGEST && SEEN * length <= days.length; length++) {
    const { share, sure } = length < LOOSE ? explained(days, length, 1) : explained(loose, length, 3);
    if (sure && share >= least) found.push({ length, share });
  }
  const most = Math.max(...found.map(({ share }) => share));
  return found.find(({ share }) => share >= most - NEARLY)?.length ?? WEEK;
}

/**
 * Returns the share of the variance of a day that a cycle explains (by the analysis of variance), and whether chance hardly would.
 * @param over how many days a value was added up over: so many are one
 */
function explained(days: readonly number[], length: number, over: number): { share: number; sure: boolean } {
  const count = Math.floor(days.length / length);
  if (count < 2) return { share: 0, sure: false };
  const { between, within } = analysis(days, length, count);
  const [columns, rest] = [length - 1, length * (count - 1)];
  const [across, inside] = [between / columns, within / rest];
  if (across <= inside) return { share: 0, sure: false };
  return {
    share: (across - inside) / (across + (count - 1) * inside),
    sure: across - inside > SURE * inside * Math.sqrt((2 * over) / columns + (2 * over) / rest),
  };
}

/** Sums up the last `count` whole cycles: columns are the days of the cycle, squares are those between and within them. */
function analysis(days: readonly number[], length: number, count: number) {
  const columns = Array<number>(length).fill(0);
  let [sum, squares] = [0, 0];
  const from = days.length - length * count;
  for (let at = from; at < days.length; at++) {
    const day = days[at] ?? 0;
    const column = (at - from) % length;
    columns[column] = (columns[column] ?? 0) + day;
    sum += day;
    squares += day * day;
  }
  const mean = count > 0 ? sum / (length * count) : 0;
  const parts = count > 0 ? columns.reduce((all, column) => all + column * column, 0) / count : 0;
  return { columns, mean, between: Math.max(0, parts - sum * mean), within: Math.max(0, squares - parts) };
}

function totalOf(days: readonly number[], from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += days[at] ?? 0;
  return sum;
}
