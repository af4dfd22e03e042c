import type { Measure } from "@cairn/core/model/goal";
import type { Cadence, PlanInput, Requirement } from "@cairn/core/model/plan";
import { stepOf } from "@cairn/core/quick/step";
import { parseNumber } from "@cairn/text/format";
import { modelWords } from "@cairn/text/messages/en/model";
import { translatorFor } from "@cairn/text/messages/translator";
import type { FormErrors } from "../../ui/form/form.tsx";
import type { GoalModel } from "./goal-model.ts";

type Read<T> = { value: T; errors: FormErrors };

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
      ...(aggregation === "last" && model.ofDay !== "last" ? { ofDay: model.ofDay } : {}),
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
  const t = translatorFor(modelWords, locale);
  const block = (most: number, refusal: string) => {
    const every = numberIn(model.every, locale, errors, "cadence") ?? 0;
    if (!(Number.isInteger(every) && every >= 2 && every <= most)) errors.cadence ??= refusal;
    return every;
  };
  switch (model.cadence) {
    case "weekdays":
      if (model.days.length === 0) errors.cadence = t("someDay");
      return { kind: "weekdays", days: model.days };
    case "monthdays":
      if (model.monthdays.length === 0) errors.cadence = t("someDay");
      return { kind: "monthdays", days: model.monthdays };
    case "weeks":
      return { kind: "weeks", every: block(52, t("weeks")) };
    case "days":
      return { kind: "days", every: block(366, t("days")) };
    case "months":
      return { kind: "months", every: model.everyMonths };
    default:
      return { kind: model.cadence };
  }
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
