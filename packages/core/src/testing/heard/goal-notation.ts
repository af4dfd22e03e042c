import type { Cadence, Requirement } from "../../model/plan.ts";
import type { QuickAdd } from "../../quick/add.ts";
import type { Day } from "../../time/day.ts";

function cadenceText(cadence: Cadence): string {
  switch (cadence.kind) {
    case "weekdays":
      return cadence.days.join("");
    case "weeks":
    case "days":
    case "months":
      return `${cadence.every}${cadence.kind}`;
    case "monthdays":
      return `monthday ${cadence.days.map((day) => (day === 31 ? "last" : day)).join()}`;
    case "day":
    case "week":
    case "month":
      return cadence.kind;
  }
}

function boundText(bound: Requirement): string {
  if (bound.kind === "between") return `${bound.min}..${bound.max}`;
  return `${bound.kind === "at_least" ? ">=" : "<="}${bound.n}`;
}

function measureText({ measure, plan, ask }: QuickAdd): string {
  if (measure?.kind === "metric") {
    const { aggregation, direction, start, unit } = measure;
    const open = ask.includes("start");
    const target = plan?.target ?? 0;
    // Without a start, a level's direction is not known, and a change of it is only the change.
    if (open && target < 0) return `${aggregation} down ${target} ${unit}`;
    if (open) return `${aggregation}${aggregation === "min" ? " down" : ""} →${target} ${unit}`.trim();
    return `${aggregation} ${direction} ${start}→${target} ${unit}`.trim();
  }
  if (measure?.kind === "habit" && plan?.requirement && plan.cadence)
    return `${`${measure.by} ${boundText(plan.requirement)} ${measure.unit}`.trim()} a ${cadenceText(plan.cadence)}`;
  if (measure?.kind === "checklist") return "project";
  return measure?.kind === "outcome" ? "once" : "?";
}

/** A goal as the golden table writes it. */
export function goalNotation(read: QuickAdd, today: Day): string {
  if (read.open) return `ask ${read.open.question}`;
  const parts = [read.title, measureText(read)];
  if (read.plan?.due) parts.push(`due ${read.plan.due}`);
  if (read.start !== today) parts.push(`from ${read.start}`);
  if (read.area) parts.push(`#${read.area}`);
  if (read.reminder) parts.push(`at ${read.reminder}`);
  return parts.join(" | ");
}
