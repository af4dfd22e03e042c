import type { FormErrors } from "../../ui/form/form.tsx";

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
