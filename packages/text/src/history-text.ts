import { type AuditLine, auditFields } from "@cairn/core/model/audit";
import { isDay } from "@cairn/core/time/day";
import { formatDay, formatNumber } from "./format.ts";
import { historyWords } from "./messages/en/history.ts";
import { type Translator, translatorFor } from "./messages/translator.ts";

/** As it came over the wire, where what is unknown may be absent. */
type Line = Omit<AuditLine, "diff"> & { diff?: unknown };
type Fields = Record<string, unknown>;
type Key = keyof typeof historyWords;

/** What one verb says in another way, by what has changed. */
const OTHERWISE: Readonly<Record<string, (before: Fields, after: Fields) => Key>> = {
  "goal.close": (_, after) => (after.closedAs === "reached" ? "goal.close" : "goal.letGo"),
  "goal.done": (_, after) => (after.doneOn ? "goal.done" : "goal.notDone"),
  "milestone.update": (before, after) =>
    !before.doneOn && after.doneOn ? "milestone.done" : "milestone.update",
};

/** One change as a sentence; what has none is said by its name, so that nothing is left out. */
export function auditSentence(entry: Line, locale: string): string {
  const t = translatorFor(historyWords, locale);
  const { before, after } = auditFields(entry);
  const key = Object.hasOwn(OTHERWISE, entry.action)
    ? OTHERWISE[entry.action]?.(before, after)
    : entry.action;
  if (key === undefined || !isKey(key)) return entry.action;
  const fields = { ...before, ...after };
  return t(key, {
    goal: entry.goalTitle === null ? t("goneGoal") : t("goal", { title: entry.goalTitle }),
    stone: stoneOf(fields, entry.at, locale, t),
    whose: whose(before, after),
    title: String(fields.title ?? ""),
    name: String(fields.name ?? ""),
    rows: Number(entry.objectId),
    table: entry.objectKind,
  });
}

function isKey(action: string): action is Extract<Key, `${string}.${string}`> {
  return action.includes(".") && Object.hasOwn(historyWords, action);
}

/** "6.2 on 10 March", or what there is of it. */
function stoneOf(fields: Fields, at: string, locale: string, t: Translator<typeof historyWords>): string {
  const { kind, value, day } = fields;
  const what =
    kind === "skip" ? t("restDay") : typeof value === "number" ? formatNumber(value, locale) : t("entry");
  return typeof day === "string" && isDay(day)
    ? t("entryOn", { what, day: formatDay(day, locale, at.slice(0, 10)) })
    : what;
}

/** Whether a pause is of everything or of one goal; empty where the change does not say. */
function whose(before: Fields, after: Fields): string {
  const id = "goalId" in after ? after.goalId : before.goalId;
  if (id === undefined) return "";
  return id === null ? "all" : "goal";
}
