import { randomOf } from "./random.ts";
import type { Posed } from "./simulate.ts";

/** What somebody published: one value for each day from the first to the last, null without an entry. */
export type Series = { name: string; measure: "sum" | "last"; days: (number | null)[] };

const DAY_MS = 86_400_000;
/** Days before a goal from which it is posed, at the least. */
const BEFORE = 28;

/** Reads lines of "2026-03-02,5.2" under a head, in the order of their days. What begins with "level" is a level, all else a sum. */
export function readSeries(name: string, text: string): Series {
  const rows = text
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","))
    .map(([day = "", value = ""]) => ({ at: Date.parse(day) / DAY_MS, value: Number(value) }));
  const first = rows.at(0)?.at ?? 0;
  const days: (number | null)[] = Array.from({ length: (rows.at(-1)?.at ?? -1) - first + 1 }, () => null);
  for (const { at, value } of rows) days[at - first] = value;
  return { name, measure: name.startsWith("level") ? "last" : "sum", days };
}

/** Poses goals of 4 to 26 weeks from the days before each, from too easy to too hard; none where the series is too short. */
export function poseSeries(series: Series, each: number): Posed[] {
  const random = randomOf([...series.name].reduce((seed, letter) => 31 * seed + letter.charCodeAt(0), 7));
  const goals: Posed[] = [];
  for (let tries = 0; tries < 6 * each && goals.length < each; tries++) {
    const length = Math.round(random.uniform(28, 182));
    if (series.days.length < BEFORE + length) continue;
    const at = Math.floor(random.uniform(BEFORE, series.days.length - length));
    const past = series.days.slice(Math.max(0, at - Math.round(random.uniform(BEFORE, 90))), at);
    const posed = { kind: series.name, measure: series.measure, days: series.days.slice(at, at + length) };
    const known = past.filter((value) => value !== null);
    if (series.measure === "sum") {
      const rate = known.reduce((sum, value) => sum + value, 0) / past.length;
      const target = rate * length * Math.exp(random.normal(-0.1, 0.4));
      if (target > 0) goals.push({ ...posed, direction: "up", startValue: 0, target });
    } else if (known.length > 4) {
      const steps = known.slice(1).map((value, index) => Math.abs(value - (known[index] ?? value)));
      const typical = steps.reduce((sum, step) => sum + step, 0) / steps.length;
      const far = typical * Math.sqrt(length) * random.uniform(0, 0.8);
      const startValue = known.at(-1) ?? 0;
      const up = random.chance(0.4);
      goals.push({
        ...posed,
        direction: up ? "up" : "down",
        startValue,
        target: startValue + (up ? far : -far),
      });
    }
  }
  return goals;
}
