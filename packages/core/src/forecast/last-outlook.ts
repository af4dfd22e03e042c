import { levelOfDay } from "../model/day-level.ts";
import type { MetricMeasure } from "../model/goal.ts";
import { dayNumber } from "../time/day.ts";
import { activeAhead } from "./days-ahead.ts";
import { type LevelReading, lastChance, lastModel, lastOutlook, readingNoise } from "./last.ts";
import { bandOf, clampChance, type Outlook, type OutlookReading, type RunningGoal } from "./outlook.ts";

const LAST_ENTRIES = 3;
/** So many standard deviations hold 80% (50%) of a normal distribution. */
const LAST_WIDTHS = { 0.8: 1.2816, 0.5: 0.6745 } as const;

/** D24: reads the outlook of a metric whose last value stands. */
export function readLevels(measure: MetricMeasure, running: RunningGoal): OutlookReading {
  const { state, today, target } = running;
  const { figures, active } = running.forecastContext;
  const sign = measure.direction === "up" ? 1 : -1;
  const values: LevelReading[] = [];
  let day = dayNumber(state.goal.start);
  let now = 0;
  const walkTo = (end: number) => {
    for (; day <= end; day++) if (active(day)) now++;
  };
  for (const entry of state.days) {
    const level = levelOfDay(entry, measure);
    if (level === null || entry.day < state.goal.start || entry.day > today) continue;
    walkTo(dayNumber(entry.day));
    values.push({ at: now, value: sign * level });
  }
  walkTo(dayNumber(today));
  const [first, ...later] = values;
  if (first === undefined || values.length < LAST_ENTRIES)
    return { kind: "waiting", entries: LAST_ENTRIES - values.length };
  const model = lastModel({
    values: [first, ...later],
    now,
    start: sign * measure.start,
    target: sign * target,
    planDays: figures.planDays,
  });
  const outlook: Outlook = {
    ahead: figures.due === null ? null : (figures.daysLeft ?? 0),
    dayAhead: activeAhead(dayNumber(today), active),
    chance: (ahead) => clampChance(lastChance(model, ahead)),
    band: (ahead, width) => {
      const { mean, deviation } = lastOutlook(model, ahead);
      const reach = LAST_WIDTHS[width] * deviation;
      return bandOf(sign * (mean - reach), sign * mean, sign * (mean + reach));
    },
    actions: null,
    trueLevel: { level: sign * model.level, perDay: sign * model.trend, noise: readingNoise(model) },
  };
  return { kind: "ready", outlook };
}
