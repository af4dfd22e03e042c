import type { Slow } from "./blank.ts";
import { factsOf, type OracleInput } from "./facts.ts";
import { habitFigures } from "./habit.ts";
import { metricFigures } from "./metric.ts";
import { checklistFigures, objectiveFigures, outcomeFigures } from "./plain.ts";

/** All figures of D1-D14 from the raw log, but the forecast. */
export function evaluateSlowly(asked: OracleInput): Slow {
  const facts = factsOf(asked);
  const { measure } = asked.goal;
  if (measure.kind === "metric") return metricFigures(facts, measure);
  if (measure.kind === "habit") return habitFigures(facts, measure);
  if (measure.kind === "checklist") return checklistFigures(facts);
  if (measure.kind === "outcome") return outcomeFigures(facts);
  return objectiveFigures(facts);
}
