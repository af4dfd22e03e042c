import { levelOfDay } from "../model/day-level.ts";
import type { MetricMeasure } from "../model/goal.ts";
import { dayNumber } from "../time/day.ts";
import { activeAhead } from "./days-ahead.ts";
import {
  LAST_MEMORY,
  type LevelReading,
  lastChance,
  lastModel,
  lastQuantile,
  lastTouch,
  trueLevel,
} from "./last.ts";
import {
  bandOf,
  clampChance,
  type Outlook,
  type OutlookReading,
  plainOf,
  type RunningGoal,
} from "./outlook.ts";

const LAST_ENTRIES = 3;
const LAST_LEVELS = { 0.8: [0.1, 0.9], 0.5: [0.25, 0.75] } as const;

/** D24: reads the outlook of a metric whose last value stands. */
export function readLevels(measure: MetricMeasure, running: RunningGoal): OutlookReading {
  const { today, target } = running;
  const { figures, active } = running.forecastContext;
  const sign = measure.direction === "up" ? 1 : -1;
  const values = readingsOf(sign, measure, running);
  const [first, ...later] = values;
  if (first === undefined || values.length < LAST_ENTRIES)
    return {
      kind: "waiting",
      entries: LAST_ENTRIES - values.length,
      plain: plainOf(running, measure.start),
    };
  const model = lastModel([first, ...later]);
  const { level, perDay, noise } = trueLevel(model);
  const outlook: Outlook = {
    ahead: figures.due === null ? null : (figures.daysLeft ?? 0),
    dayAhead: activeAhead(dayNumber(today), active),
    chance: (ahead) => clampChance(lastChance(model, ahead, sign * target)),
    touch: (ahead) => lastTouch(model, ahead, sign * target),
    band: (ahead, width) => {
      const [few, many] = LAST_LEVELS[width];
      const at = (share: number) => sign * lastQuantile(model, ahead, share);
      return bandOf(at(few), at(0.5), at(many));
    },
    actions: null,
    trueLevel: { level: sign * level, perDay: sign * perDay, noise },
  };
  return { kind: "ready", outlook };
}

/** Lists the readings up to today, oldest first, as far back as anything is remembered; days are active ones, today is 0. */
function readingsOf(
  sign: 1 | -1,
  measure: MetricMeasure,
  { state, today, forecastContext }: RunningGoal,
): LevelReading[] {
  const values: LevelReading[] = [];
  let day = dayNumber(today);
  let at = 0;
  for (const entry of state.days.toReversed()) {
    const level = levelOfDay(entry, measure);
    if (level === null || entry.day > today) continue;
    if (entry.day < state.goal.start) break;
    for (const then = dayNumber(entry.day); day > then; day--) if (forecastContext.active(day)) at--;
    if (at < -LAST_MEMORY) break;
    values.push({ at, value: sign * level });
  }
  return values.reverse();
}
