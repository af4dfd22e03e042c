import { forecastOf } from "../forecast.ts";
import { normalCdf } from "../normal.ts";
import { metricCase } from "./metric.ts";
import { KINDS, type Kind, type Posed, poseGoals } from "./simulate.ts";

/** When each goal is asked for its forecast: shares of the plan that have passed. */
const MOMENTS = [0.15, 0.35, 0.55, 0.75, 0.9];
/** The four ways to answer; `line` and `point` are the straight extrapolation, with its natural spread and without any. */
export const METHODS = ["forecast", "line", "point", "base"] as const;
type Method = (typeof METHODS)[number];

/** One forecast asked, what the others would have said, and what came. */
type Asked = {
  kind: Kind;
  reached: number;
  answers: Record<Method, number>;
  /** Whether the value at the due day lay inside the 80% interval. */
  inside: boolean;
};

export type Score = {
  asked: number;
  /** Mean of (probability - outcome) squared; 0 is perfect, .25 is a coin. */
  brier: Record<Method, number>;
  /** Mean of -ln(probability of what came). */
  logLoss: Record<Method, number>;
  /** Mean distance between what is said and what comes, over ten bins of equal width, weighted by their sizes. */
  calibration: Record<Method, number>;
  /** Share of the 80% intervals that held what came. */
  coverage: number;
};

function finalOf(goal: Posed, days: Posed["days"]): number {
  if (goal.aggregation === "last") return days.findLast((value) => value !== null) ?? goal.startValue;
  return goal.startValue + days.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

/** The mean rate (or the least-squares line) carried on to the due day, and how far it would miss by the days' own spread. */
function straightLine(goal: Posed, today: number): { value: number; spread: number } {
  const past = goal.days.slice(0, today);
  const ahead = goal.days.length - today;
  if (goal.aggregation === "sum") {
    const totals = past.map((value) => value ?? 0);
    const rate = totals.reduce((sum, value) => sum + value, 0) / totals.length;
    const variance = totals.reduce((sum, value) => sum + (value - rate) ** 2, 0) / totals.length;
    return { value: finalOf(goal, past) + rate * ahead, spread: Math.sqrt(variance * ahead) };
  }
  const readings = past.flatMap((value, at) => (value === null ? [] : [{ at, value }]));
  const at = readings.reduce((sum, reading) => sum + reading.at, 0) / readings.length;
  const value = readings.reduce((sum, reading) => sum + reading.value, 0) / readings.length;
  const sxx = readings.reduce((sum, reading) => sum + (reading.at - at) ** 2, 0);
  const sxy = readings.reduce((sum, reading) => sum + (reading.at - at) * (reading.value - value), 0);
  const slope = sxx > 0 ? sxy / sxx : 0;
  const residuals = readings.reduce(
    (sum, reading) => sum + (reading.value - value - slope * (reading.at - at)) ** 2,
    0,
  );
  return {
    value: value + slope * (goal.days.length - 1 - at),
    spread: Math.sqrt(residuals / Math.max(1, readings.length - 2)),
  };
}

/** Every forecast a goal can be asked for: of a sum, while it is not yet reached. */
function ask(goal: Posed): Asked[] {
  const sign = goal.direction === "up" ? 1 : -1;
  const final = finalOf(goal, goal.days);
  const reached = sign * (final - goal.target) >= 0 ? 1 : 0;
  const asked: Asked[] = [];
  for (const moment of MOMENTS) {
    const today = Math.round(moment * goal.days.length);
    // The morning of `today`: nothing is logged yet on it.
    const { state, asking, context } = metricCase({
      ...goal,
      length: goal.days.length,
      days: goal.days.slice(0, today),
      today,
    });
    const found = forecastOf(state, asking, context);
    if (found.kind !== "ready" || found.probability === null || found.interval === null) continue;
    const line = straightLine(goal, today);
    const above = sign * (line.value - goal.target);
    const chance = line.spread > 0 ? normalCdf(above / line.spread) : above >= 0 ? 1 : 0;
    asked.push({
      kind: goal.kind,
      reached,
      answers: { forecast: found.probability, line: kept(chance), point: kept(above >= 0 ? 1 : 0), base: 0 },
      inside: found.interval.low <= final && final <= found.interval.high,
    });
  }
  return asked;
}

/** The bounds of the forecast, for all alike: nobody pays for having been certain. */
function kept(chance: number): number {
  return Math.min(0.99, Math.max(0.01, chance));
}

function each<T>(of: (method: Method) => T): Record<Method, T> {
  return { forecast: of("forecast"), line: of("line"), point: of("point"), base: of("base") };
}

export function scoreOf(asked: readonly Asked[]): Score {
  const mean = (value: (one: Asked) => number) =>
    asked.reduce((sum, one) => sum + value(one), 0) / asked.length;
  return {
    asked: asked.length,
    brier: each((method) => mean(({ answers, reached }) => (answers[method] - reached) ** 2)),
    logLoss: each((method) =>
      mean(({ answers, reached }) => -Math.log(reached === 1 ? answers[method] : 1 - answers[method])),
    ),
    calibration: each((method) => {
      const bins = Array.from({ length: 10 }, () => ({ said: 0, came: 0 }));
      for (const { answers, reached } of asked) {
        const bin = bins[Math.min(9, Math.floor(answers[method] * 10))];
        if (!bin) continue;
        bin.said += answers[method];
        bin.came += reached;
      }
      return bins.reduce((sum, { said, came }) => sum + Math.abs(said - came), 0) / asked.length;
    }),
    coverage: mean(({ inside }) => (inside ? 1 : 0)),
  };
}

/** How much smaller the forecast's Brier score is than another method's, as a share of it. */
export function skillOver(score: Score, method: Method): number {
  return 1 - score.brier.forecast / score.brier[method];
}

/** The scores of `each` simulated people a kind: by kind, all sums together, and the levels (which are one kind). */
export function backtest(people: number, seed?: number): Record<Kind | "sums", Score> {
  const asked = poseGoals(people, seed).flatMap(ask);
  // The base rate is that of the whole kind of measure, known afterwards: a generous opponent.
  for (const level of [true, false]) {
    const group = asked.filter(({ kind }) => (kind === "walker") === level);
    const rate = group.reduce((sum, { reached }) => sum + reached, 0) / group.length;
    for (const one of group) one.answers.base = rate;
  }
  const of = (kind: Kind) => scoreOf(asked.filter((one) => one.kind === kind));
  const [steady, weekend, bursty, fading, walker] = KINDS;
  return {
    steady: of(steady),
    weekend: of(weekend),
    bursty: of(bursty),
    fading: of(fading),
    walker: of(walker),
    sums: scoreOf(asked.filter(({ kind }) => kind !== "walker")),
  };
}

/** The scores as a Markdown table, one row a kind. */
export function tableOf(scores: ReturnType<typeof backtest>): string {
  const row = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
  const figures = (name: string, score: Score) =>
    row([
      name,
      score.asked,
      ...METHODS.map((method) => score.brier[method].toFixed(3)),
      ...METHODS.map((method) => score.logLoss[method].toFixed(2)),
      score.calibration.forecast.toFixed(3),
      score.calibration.line.toFixed(3),
      `${(100 * score.coverage).toFixed(0)}%`,
      `${(100 * skillOver(score, "line")).toFixed(0)}%`,
      `${(100 * skillOver(score, "point")).toFixed(0)}%`,
    ]);
  const heads = [
    "kind",
    "asked",
    ...METHODS.map((method) => `Brier ${method}`),
    ...METHODS.map((method) => `log loss ${method}`),
    "calibration forecast",
    "calibration line",
    "80% holds",
    "skill over line",
    "skill over point",
  ];
  return [
    row(heads),
    row(heads.map(() => "---")),
    ...KINDS.filter((kind) => kind !== "walker").map((kind) => figures(kind, scores[kind])),
    figures("all sums", scores.sums),
    figures("walker (last)", scores.walker),
  ].join("\n");
}
