import { forecastOf, readOutlook } from "../forecast/forecast.ts";
import { normalCdf } from "../forecast/normal.ts";
import type { Band } from "../forecast/outlook.ts";
import { daysBetween } from "../time/day.ts";
import { habitCase, metricCase, START } from "./metric.ts";
import type { Posed } from "./simulate.ts";

/** When each goal is asked for its forecast: shares of the plan that have passed. */
const MOMENTS = [0.15, 0.35, 0.55, 0.75, 0.9];
/** The four ways to answer; `line` and `point` are the straight extrapolation, with its natural spread and without any. */
export const METHODS = ["forecast", "line", "point", "base"] as const;
type Method = (typeof METHODS)[number];

/** One forecast asked, what the others would have said, and what came. */
type Asked = {
  kind: string;
  measure: Posed["measure"];
  reached: number;
  answers: Record<Method, number>;
  /** Whether the value at the due day lay inside the 80% interval, and inside the 50% one. */
  inside: { most: boolean; half: boolean };
  /** Of the early, the likely and the late day: whether the target was reached by then; null beyond what is known. */
  by: readonly (boolean | null)[];
};

export type Score = {
  asked: number;
  /** Mean of (probability - outcome) squared; 0 is perfect, .25 is a coin. */
  brier: Record<Method, number>;
  /** Mean of -ln(probability of what came). */
  logLoss: Record<Method, number>;
  /** Mean distance between what is said and what comes, over ten bins of equal width, weighted by their sizes. */
  calibration: Record<Method, number>;
  /** Share of the 80% intervals, and of the 50% ones, that held what came. */
  coverage: { most: number; half: number };
  /** Of what was said at .95 or more: the mean, and how often it came. */
  sure: { asked: number; said: number; came: number };
  /** Share of the early, the likely and the late days by which the target was reached. */
  days: readonly number[];
};

function finalOf(goal: Posed, days: Posed["days"]): number {
  if (goal.measure === "last") return days.findLast((value) => value !== null) ?? goal.startValue;
  return goal.startValue + days.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

/** The mean rate (or the least-squares line) carried on to the due day, and how far it would miss by the days' own spread. */
function straightLine(goal: Posed, today: number): { value: number; spread: number } {
  const past = goal.days.slice(0, today);
  const ahead = goal.days.length - today;
  if (goal.measure !== "last") {
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

/** The goal as it stood on the morning of `today`: nothing is logged yet on it. */
function caseOf(goal: Posed, today: number): ReturnType<typeof metricCase> {
  const { measure, days } = goal;
  if (measure === "habit")
    return habitCase({
      states: days.map((value, at) => (at >= today ? "pending" : value === 1 ? "success" : "failure")),
      target: goal.target,
      today,
    });
  return metricCase({
    ...goal,
    aggregation: measure,
    length: days.length,
    days: days.slice(0, today),
    today,
  });
}

/** Every forecast a goal can be asked for: of a sum, while it is not yet reached. */
function ask(goal: Posed): Asked[] {
  const sign = goal.direction === "up" ? 1 : -1;
  const final = finalOf(goal, goal.days);
  const reached = sign * (final - goal.target) >= 0 ? 1 : 0;
  const asked: Asked[] = [];
  for (const moment of MOMENTS) {
    const today = Math.round(moment * goal.days.length);
    const { state, context, forecastContext } = caseOf(goal, today);
    const found = forecastOf(state, context, forecastContext);
    const reading = readOutlook(state, context, forecastContext);
    if (found.kind !== "ready" || found.probability === null || found.interval === null) continue;
    if (reading.kind !== "ready" || reading.outlook.ahead === null) continue;
    const line = straightLine(goal, today);
    const above = sign * (line.value - goal.target);
    const chance = line.spread > 0 ? normalCdf(above / line.spread) : above >= 0 ? 1 : 0;
    asked.push({
      kind: goal.kind,
      measure: goal.measure,
      reached,
      answers: { forecast: found.probability, line: kept(chance), point: kept(above >= 0 ? 1 : 0), base: 0 },
      inside: {
        most: holds(found.interval, final),
        half: holds(reading.outlook.band(reading.outlook.ahead, 0.5), final),
      },
      by: [found.dates.early, found.dates.likely, found.dates.late].map((day) =>
        day === null || forecastContext.figures.remaining === 0
          ? null
          : reachedBy(goal, today, daysBetween(START, day)),
      ),
    });
  }
  return asked;
}

/** Whether the target was reached from `today` to the evening of a day; null where the goal is over before. */
function reachedBy(goal: Posed, today: number, day: number): boolean | null {
  if (day >= goal.days.length) return null;
  const sign = goal.direction === "up" ? 1 : -1;
  if (goal.measure !== "last") return sign * (finalOf(goal, goal.days.slice(0, day + 1)) - goal.target) >= 0;
  return goal.days.slice(today, day + 1).some((value) => value !== null && sign * (value - goal.target) >= 0);
}

function holds({ low, high }: Pick<Band, "low" | "high">, value: number): boolean {
  return low <= value && value <= high;
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
    coverage: {
      most: mean(({ inside }) => (inside.most ? 1 : 0)),
      half: mean(({ inside }) => (inside.half ? 1 : 0)),
    },
    sure: sureOf(asked),
    days: [0, 1, 2].map((index) => share(asked.flatMap(({ by }) => by[index] ?? []))),
  };
}

function share(of: readonly boolean[]): number {
  return of.filter((one) => one).length / of.length;
}

function sureOf(all: readonly Asked[]): Score["sure"] {
  const asked = all.filter(({ answers }) => answers.forecast >= 0.95);
  const said = asked.reduce((sum, { answers }) => sum + answers.forecast, 0) / asked.length;
  return { asked: asked.length, said, came: share(asked.map(({ reached }) => reached === 1)) };
}

/** How much smaller the forecast's Brier score is than another method's, as a share of it. */
export function skillOver(score: Score, method: Method): number {
  return 1 - score.brier.forecast / score.brier[method];
}

const GROUPS = { sum: "all sums", last: "all levels", habit: "all successes" } as const;

/** The scores of goals: by whose they are, and by what they keep. */
export function backtest(goals: readonly Posed[]): Map<string, Score> {
  const asked = goals.flatMap(ask);
  const scores = new Map<string, Score>();
  for (const measure of ["sum", "last", "habit"] as const) {
    const group = asked.filter((one) => one.measure === measure);
    if (group.length === 0) continue;
    // The base rate is that of the whole kind of measure, known afterwards: a generous opponent.
    const rate = group.reduce((sum, { reached }) => sum + reached, 0) / group.length;
    for (const one of group) one.answers.base = rate;
    for (const kind of new Set(group.map((one) => one.kind)))
      scores.set(kind, scoreOf(group.filter((one) => one.kind === kind)));
    scores.set(GROUPS[measure], scoreOf(group));
  }
  return scores;
}

/** The scores as a Markdown table, one row a kind. */
export function tableOf(scores: ReturnType<typeof backtest>): string {
  const row = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
  const percent = (share: number) => `${(100 * share).toFixed(0)}%`;
  const heads = [
    "kind",
    "asked",
    ...METHODS.map((method) => `Brier ${method}`),
    ...METHODS.map((method) => `log loss ${method}`),
    "calibration error forecast",
    "line",
    "80% holds",
    "50% holds",
    "skill over line",
    "over point",
    "said .95 and more",
    "came",
    "by the early day",
    "the likely",
    "the late",
  ];
  return [
    row(heads),
    row(heads.map(() => "---")),
    ...[...scores].map(([name, score]) =>
      row([
        name,
        score.asked,
        ...METHODS.map((method) => score.brier[method].toFixed(3)),
        ...METHODS.map((method) => score.logLoss[method].toFixed(2)),
        score.calibration.forecast.toFixed(3),
        score.calibration.line.toFixed(3),
        percent(score.coverage.most),
        percent(score.coverage.half),
        percent(skillOver(score, "line")),
        percent(skillOver(score, "point")),
        `${score.sure.said.toFixed(3)} (${score.sure.asked})`,
        score.sure.came.toFixed(3),
        ...score.days.map(percent),
      ]),
    ),
  ].join("\n");
}
