import { type AuditLine, auditFields } from "@cairn/core/audit";
import { isDay } from "@cairn/core/day";
import { formatDay, formatNumber } from "../../lib/format.ts";
import { historyWords } from "../../messages/en/history.ts";
import { type Say, sayIn } from "../../messages/say.ts";

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

<<<<<<< HEAD
const GONE = "a goal that is gone";

/** By noun.verb. What is not here is said by its name, so that nothing is left out. */
const WORDS: Record<string, Words> = {
  "goal.create": (_, { goal }) => `Made the goal ${goal}`,
  "goal.update": (_, { goal }) => `Changed ${goal}`,
  "goal.replan": (_, { goal }) => `Changed the plan of ${goal}`,
  "goal.close": (entry, { goal }) =>
    auditFields(entry).after.closedAs === "reached" ? `Closed ${goal} as reached` : `Let go of ${goal}`,
  "goal.reopen": (_, { goal }) => `Took up ${goal} again`,
  "goal.archive": (_, { goal }) => `Archived ${goal}`,
  "goal.unarchive": (_, { goal }) => `Took ${goal} out of the archive`,
  "goal.remove": (_, { goal }) => `Moved ${goal} to the trash`,
  "goal.restore": (_, { goal }) => `Restored ${goal}`,
  "goal.move": (_, { goal }) => `Moved ${goal} in the list`,
  "goal.done": (entry, { goal }) =>
    auditFields(entry).after.doneOn ? `Marked ${goal} as done` : `Took back that ${goal} was done`,
  "checkIn.create": (_, { goal, stone }) => `Logged ${stone} for ${goal}`,
  "checkIn.update": (_, { goal, stone }) => `Changed an entry of ${goal} to ${stone}`,
  "checkIn.remove": (_, { goal, stone }) => `Removed ${stone} from ${goal}`,
  "checkIn.restore": (_, { goal, stone }) => `Restored ${stone} of ${goal}`,
  "pause.create": (entry, { goal }) => `Began a pause${ofWhat(entry, goal)}`,
  "pause.update": (entry, { goal }) => `Changed a pause${ofWhat(entry, goal)}`,
  "pause.remove": (entry, { goal }) => `Removed a pause${ofWhat(entry, goal)}`,
  "milestone.create": (_, { goal, text }) => `Added “${text("title")}” to ${goal}`,
  "milestone.update": (entry, { goal, text }) => {
    const { before, after } = auditFields(entry);
    if (!before.doneOn && after.doneOn) return `Ticked off “${text("title")}” of ${goal}`;
    return `Changed “${text("title")}” of ${goal}`;
  },
  "milestone.remove": (_, { goal, text }) => `Removed “${text("title")}” from ${goal}`,
  "area.create": (_, { text }) => `Made the area “${text("name")}”`,
  "area.update": (_, { text }) => `Changed the area “${text("name")}”`,
  "area.move": (_, { text }) => `Moved the area “${text("name")}”`,
  "area.restore": (_, { text }) => `Restored the area “${text("name")}”`,
  "area.remove": (_, { text }) => `Removed the area “${text("name")}”`,
  "user.update": () => "Changed your profile",
  "user.changePassword": () => "Changed your password",
  "session.revoke": () => "Signed out a device",
  "session.revokeOthers": () => "Signed out every other device",
  "token.create": (_, { text }) => `Made the token “${text("name")}”`,
  "token.revoke": () => "Revoked a token",
  "account.import": ({ objectKind, objectId }) => `Imported ${objectId} ${IMPORTED[objectKind] ?? "rows"}`,
  "example.clear": () => "Removed the example goals",
};

const IMPORTED: Record<string, string> = {
  areas: "areas",
  goals: "goals",
  pauses: "pauses",
  milestones: "milestones",
  checkIns: "entries",
  forecasts: "forecasts",
  reviews: "reviews",
};

/** One change as a sentence. */
=======
/** One change as a sentence; what has none is said by its name, so that nothing is left out. */
>>>>>>> main
export function auditSentence(entry: Line, locale: string): string {
  const say = sayIn(historyWords, locale);
  const { before, after } = auditFields(entry);
  const key = Object.hasOwn(OTHERWISE, entry.action)
    ? OTHERWISE[entry.action]?.(before, after)
    : entry.action;
  if (key === undefined || !isKey(key)) return entry.action;
  const fields = { ...before, ...after };
  return say(key, {
    goal: entry.goalTitle === null ? say("goneGoal") : say("goal", { title: entry.goalTitle }),
    stone: stoneOf(fields, entry.at, locale, say),
    whose: whose(before, after),
    title: String(fields.title ?? ""),
    name: String(fields.name ?? ""),
    rows: entry.objectId,
    table: entry.objectKind,
  });
}

function isKey(action: string): action is Extract<Key, `${string}.${string}`> {
  return action.includes(".") && Object.hasOwn(historyWords, action);
}

/** "6.2 on 10 March", or what there is of it. */
function stoneOf(fields: Fields, at: string, locale: string, say: Say<typeof historyWords>): string {
  const { kind, value, day } = fields;
  const what =
    kind === "skip" ? say("restDay") : typeof value === "number" ? formatNumber(value, locale) : say("entry");
  return typeof day === "string" && isDay(day)
    ? say("entryOn", { what, day: formatDay(day, locale, at.slice(0, 10)) })
    : what;
}

/** Whether a pause is of everything or of one goal; empty where the change does not say. */
function whose(before: Fields, after: Fields): string {
  const id = "goalId" in after ? after.goalId : before.goalId;
  if (id === undefined) return "";
  return id === null ? "all" : "goal";
}
