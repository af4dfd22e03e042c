import type { COLOURS, Measure } from "@cairn/core/model/goal";
import type { Cadence, PlanInput, Requirement } from "@cairn/core/model/plan";
import { stepOf } from "@cairn/core/quick/amount";
import type { Day } from "@cairn/core/time/day";
import { formatNumber, parseNumber } from "@cairn/text/format";
import { modelWords } from "@cairn/text/messages/en/model";
import { translatorFor } from "@cairn/text/messages/translator";
import type { FormErrors } from "../../ui/form.tsx";

/** What the form holds: words as typed, choices as chosen. */
export type GoalModel = {
  kind: "number" | "habit" | "limit" | "done" | "bigger";
  title: string;
  why: string;
  areaId: string;
  /** The objective it belongs to, and how much it counts there; empty: none. */
  parentId: string;
  weight: string;
  /** Get it done: step by step, or done or not. */
  steps: boolean;
  /** The name of an area that is made with the goal. */
  newArea: string;
  colour: (typeof COLOURS)[number];
  start: Day;
  unit: string;
  /** Empty: the unit's usual step. */
  step: string;
  /** Reach a number: what an entry means. */
  entries: "sum" | "count" | "last" | "best";
  direction: "up" | "down";
  from: string;
  target: string;
  due: string;
  rate: string;
  ratePer: "day" | "week" | "month";
  /** Habits and limits: what a period is judged by. */
  by: "count" | "sum" | "mean";
  cadence: Cadence["kind"];
  days: (1 | 2 | 3 | 4 | 5 | 6 | 7)[];
  every: string;
  between: boolean;
  least: string;
  most: string;
  /** A number of kept periods to reach; empty: none. */
  successes: string;
};

export function emptyModel(today: Day): GoalModel {
  return {
    kind: "number",
    title: "",
    why: "",
    areaId: "",
    parentId: "",
    weight: "1",
    steps: true,
    newArea: "",
    colour: "spruce",
    start: today,
    unit: "",
    step: "",
    entries: "sum",
    direction: "up",
    from: "",
    target: "",
    due: "",
    rate: "",
    ratePer: "week",
    by: "count",
    cadence: "day",
    days: [1, 2, 3, 4, 5],
    every: "2",
    between: false,
    least: "1",
    most: "2",
    successes: "",
  };
}

/** The model that shows a measure and a plan: of a stored goal, or of what the quick line understood. */
export function modelOf(measure: Measure, plan: PlanInput, base: GoalModel, locale: string): GoalModel {
  const text = (value: number | null | undefined) =>
    value == null ? "" : formatNumber(value, locale, { grouping: false });
  const model: GoalModel = { ...base, due: plan.due ?? "" };
  if (measure.kind === "outcome" || measure.kind === "checklist")
    return { ...model, kind: "done", steps: measure.kind === "checklist" };
  if (measure.kind === "objective") return { ...model, kind: "bigger" };
  model.unit = measure.unit;
  model.step = measure.step === stepOf(measure.unit) ? "" : text(measure.step);
  if (measure.kind === "metric") {
    const { aggregation, direction, start } = measure;
    return {
      ...model,
      kind: "number",
      entries: aggregation === "max" || aggregation === "min" ? "best" : aggregation,
      direction,
      from: start === 0 ? "" : text(start),
      target: text(plan.target),
      rate: text(plan.rate?.amount),
      ratePer: plan.rate?.per ?? "week",
      // Of target, day and rate two are said; the third follows from them.
      due: plan.rate && plan.target != null ? "" : (plan.due ?? ""),
    };
  }
  const { cadence, requirement } = plan;
  return {
    ...model,
    kind: requirement?.kind === "at_most" ? "limit" : "habit",
    by: measure.by,
    cadence: cadence?.kind ?? "day",
    days: cadence?.kind === "weekdays" ? [...cadence.days] : base.days,
    every: cadence?.kind === "weeks" ? String(cadence.every) : base.every,
    between: requirement?.kind === "between",
    least:
      requirement?.kind === "at_least"
        ? text(requirement.n)
        : requirement?.kind === "between"
          ? text(requirement.min)
          : base.least,
    most:
      requirement?.kind === "at_most"
        ? text(requirement.n)
        : requirement?.kind === "between"
          ? text(requirement.max)
          : base.most,
    successes: text(plan.target),
  };
}

export type Read<T> = { value: T; errors: FormErrors };

/** The measure that the choices mean. */
export function measureOf(model: GoalModel, locale: string): Read<Measure> {
  const errors: Record<string, string> = {};
  const unit =
    model.entries === "count" && model.kind === "number" && model.unit === "" ? "times" : model.unit.trim();
  const step = numberIn(model.step, locale, errors, "step") ?? stepOf(unit);
  if (model.kind === "done") return { value: { kind: model.steps ? "checklist" : "outcome" }, errors };
  if (model.kind === "bigger") return { value: { kind: "objective" }, errors };
  if (model.kind !== "number") {
    return { value: { kind: "habit", unit, step: model.by === "count" ? 1 : step, by: model.by }, errors };
  }
  const start = numberIn(model.from, locale, errors, "startValue") ?? 0;
  const up = model.direction === "up";
  const aggregation = model.entries === "best" ? (up ? "max" : "min") : model.entries;
  const direction = model.entries === "count" ? "up" : model.direction;
  return {
    value: {
      kind: "metric",
      unit,
      step: model.entries === "count" ? 1 : step,
      start,
      aggregation,
      direction,
    },
    errors,
  };
}

/** Where the goal belongs. */
export function placeOf(model: GoalModel, locale: string): Read<{ parentId: string | null; weight: number }> {
  const errors: Record<string, string> = {};
  const weight = numberIn(model.weight, locale, errors, "weight") ?? 1;
  return { value: { parentId: model.parentId === "" ? null : model.parentId, weight }, errors };
}

/** What the person says of the plan; what was left open is left out, for core to derive or refuse. */
export function planOf(model: GoalModel, locale: string): Read<PlanInput> {
  const errors: Record<string, string> = {};
  const due = model.due === "" ? null : model.due;
  if (model.kind === "done" || model.kind === "bigger") return { value: { due }, errors };
  if (model.kind === "number") {
    const target = numberIn(model.target, locale, errors, "target");
    const rate = numberIn(model.rate, locale, errors, "rate");
    return {
      value: { target, due, rate: rate === null ? null : { amount: rate, per: model.ratePer } },
      errors,
    };
  }
  return {
    value: {
      due,
      cadence: cadenceOf(model, locale, errors),
      requirement: requirementOf(model, locale, errors),
      target: numberIn(model.successes, locale, errors, "target"),
    },
    errors,
  };
}

function cadenceOf(model: GoalModel, locale: string, errors: Record<string, string>): Cadence {
  if (model.cadence === "weekdays") {
    if (model.days.length === 0) errors.cadence = translatorFor(modelWords, locale)("someDay");
    return { kind: "weekdays", days: model.days };
  }
  if (model.cadence === "weeks") {
    const every = numberIn(model.every, locale, errors, "cadence") ?? 0;
    if (!errors.cadence && !(Number.isInteger(every) && every >= 2 && every <= 52))
      errors.cadence = translatorFor(modelWords, locale)("weeks");
    return { kind: "weeks", every };
  }
  return { kind: model.cadence };
}

function requirementOf(model: GoalModel, locale: string, errors: Record<string, string>): Requirement {
  const t = translatorFor(modelWords, locale);
  const read = (text: string) => {
    const value = numberIn(text, locale, errors, "requirement");
    if (value === null) errors.requirement ??= t("howMuch");
    return value ?? 0;
  };
  if (model.kind === "limit") return { kind: "at_most", n: read(model.most) };
  if (model.between) {
    const [min, max] = [read(model.least), read(model.most)];
    if (!errors.requirement && min > max) errors.requirement = t("order");
    return { kind: "between", min, max };
  }
  const n = read(model.least);
  if (!errors.requirement && n <= 0) errors.requirement = t("something");
  return { kind: "at_least", n };
}

function numberIn(
  text: string,
  locale: string,
  errors: Record<string, string>,
  field: string,
): number | null {
  if (text.trim() === "") return null;
  const value = parseNumber(text, locale);
  if (value === null) errors[field] = translatorFor(modelWords, locale)("digits");
  return value;
}

/** Errors name the field as the form knows it, whatever object it went into. */
export function atFields(errors: FormErrors): FormErrors {
  const names: Record<string, string> = {
    every: "cadence",
    days: "cadence",
    n: "requirement",
    min: "requirement",
    max: "requirement",
    amount: "rate",
    fromValue: "startValue",
    // Beside it `start` is the first day.
    "measure.start": "startValue",
  };
  const found: Record<string, string> = {};
  for (const [field, sentence] of Object.entries(errors)) {
    const parts = field.split(".").filter((part) => part !== "measure" && part !== "plan");
    const name =
      parts[0] === "requirement" || parts[0] === "cadence" || parts[0] === "rate"
        ? parts[0]
        : (parts.at(-1) ?? "");
    found[names[field] ?? names[name] ?? name] ??= sentence;
  }
  return found;
}
