import { capabilities } from "../../model/capabilities.ts";
import type { ListedGoal } from "../../model/goal.ts";
import { type Amount, convert } from "../unit.ts";
import { unitOfGoal } from "./match.ts";
import { stemOf } from "./words.ts";

/** What an amount is in a goal's own unit; null where it is none of it, or where each entry is one. */
export function amountFor(goal: ListedGoal, amount: Amount): number | null {
  const { takesValue, step } = capabilities(goal.measure);
  if (!takesValue) return null;
  const unit = unitOfGoal(goal);
  if (amount.unit === "" || stemOf(amount.unit).base === stemOf(unit).base) return amount.value;
  return convert(amount, unit, step)?.value ?? null;
}
