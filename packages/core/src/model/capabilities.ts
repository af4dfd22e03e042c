import type { Measure } from "./goal.ts";
import type { Plan } from "./plan.ts";

/** What a goal's entries are, which its measure alone decides. */
export type MeasureCapabilities = {
  /** A person logs check-ins for it (metrics and habits). The other measures are ticked off, or roll up their children. */
  logs: boolean;
  /** The unit of its amounts; "" where they have none. */
  unit: string;
  /** Amounts "to do" are rounded up to a multiple of this; 1 where the measure has no step of its own. */
  step: number;
  /** Each entry is one, and a value would mean nothing. */
  counts: boolean;
  /** Each entry carries a value. */
  takesValue: boolean;
  /** Entries add up, be it their number or their values, so that one day can bring more than another. */
  adds: boolean;
  /** The values of entries add up. */
  sums: boolean;
  /** Each entry takes its value off what is left: a sum that goes down. */
  takesOff: boolean;
  /** An entry is a level, of which the last, the greatest or the least stands. */
  level: boolean;
  /** A period is judged by the mean of its entries' values. */
  mean: boolean;
};

export type Capabilities = MeasureCapabilities & {
  /** The plan sets an upper bound and no lower one: there is nothing to do for the goal, only room to keep. */
  limit: boolean;
};

/**
 * Answers in one place what a goal's measure makes of its entries and, with the plan row in force, whether it is a limit. Whoever
 * needs another property adds it here instead of comparing kinds and aggregations anew.
 */
export function capabilities(measure: Measure): MeasureCapabilities;
export function capabilities(measure: Measure, plan: Pick<Plan, "requirement">): Capabilities;
export function capabilities(
  measure: Measure,
  plan?: Pick<Plan, "requirement">,
): MeasureCapabilities | Capabilities {
  const entries = entriesOf(measure);
  return plan ? { ...entries, limit: plan.requirement?.kind === "at_most" } : entries;
}

function entriesOf(measure: Measure): MeasureCapabilities {
  if (measure.kind !== "metric" && measure.kind !== "habit") return NO_ENTRIES;
  const { unit, step } = measure;
  const metric = measure.kind === "metric";
  const by = metric ? measure.aggregation : measure.by;
  const counts = by === "count";
  const sums = by === "sum";
  return {
    logs: true,
    unit,
    step,
    counts,
    takesValue: !counts,
    adds: counts || sums,
    sums,
    takesOff: metric && sums && measure.direction === "down",
    level: by === "last" || by === "max" || by === "min",
    mean: by === "mean",
  };
}

const NO_ENTRIES: MeasureCapabilities = {
  logs: false,
  unit: "",
  step: 1,
  counts: false,
  takesValue: false,
  adds: false,
  sums: false,
  takesOff: false,
  level: false,
  mean: false,
};
