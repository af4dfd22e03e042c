import type { CheckIn } from "@cairn/core/model/check-in";
import { isDay } from "@cairn/core/time/day";
import type { PendingChange } from "./pending-change.ts";

/**
 * Whether what storage kept are changes as this version writes them. By hand: every page reads it, and a schema library would
 * be a tenth of the page. What is sent the server checks with the schema.
 */
export function isPendingChanges(value: unknown): value is PendingChange[] {
  return Array.isArray(value) && value.every(isPendingChange);
}

function isPendingChange(value: unknown): value is PendingChange {
  if (!isObject(value) || !areText(value, ["key", "goalId"])) return false;
  const { op, before, after, sameDay, input, row } = value;
  if (op === "discard") return true;
  if (op === "create")
    return (
      areText(value, ["at", "typed"]) &&
      isObject(input) &&
      areText(input, ["id", "title", "start"]) &&
      isObject(input.measure) &&
      isObject(row) &&
      areText(row, ["from"])
    );
  const known = [before, after].every((entry) => entry === null || isCheckIn(entry));
  if (!known || !Array.isArray(sameDay) || !sameDay.every(isCheckIn)) return false;
  if (!isObject(input) || !areText(input, ["id"])) return false;
  if (op === "put") return areText(input, ["goalId", "zone"]) && isContent(input);
  return op === "remove" || op === "restore";
}

function isCheckIn(value: unknown): value is CheckIn {
  return (
    isObject(value) &&
    areText(value, ["id", "goalId", "zone"]) &&
    isContent(value) &&
    typeof value.version === "number" &&
    (value.deletedAt === null || typeof value.deletedAt === "string")
  );
}

/** What an entry says, which the page reckons with. */
function isContent({ day, at, kind, value, note }: Record<string, unknown>): boolean {
  return (
    typeof day === "string" &&
    isDay(day) &&
    typeof at === "string" &&
    (kind === "entry" || kind === "skip") &&
    (value === null || typeof value === "number") &&
    typeof note === "string"
  );
}

function areText(value: Record<string, unknown>, fields: readonly string[]): boolean {
  return fields.every((field) => typeof value[field] === "string");
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
