import { type AuditLine, auditFields } from "@cairn/core/audit";
import { isDay } from "@cairn/core/day";
import { formatDay, formatNumber } from "../../lib/format.ts";

/** As it came over the wire, where what is unknown may be absent. */
type Line = Omit<AuditLine, "diff"> & { diff?: unknown };
type Words = (entry: Line, say: Say) => string;
/** What stands in an entry's fields, as words. */
type Say = {
  goal: string;
  /** "5 on 10 March", or what there is of it. */
  stone: string;
  text: (name: string) => string;
};

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
export function auditSentence(entry: Line, locale: string): string {
  const { before, after } = auditFields(entry);
  const fields = { ...before, ...after };
  const text = (name: string) => String(fields[name] ?? "");
  const goal = entry.goalTitle === null ? GONE : `“${entry.goalTitle}”`;
  const words = Object.hasOwn(WORDS, entry.action) ? WORDS[entry.action] : undefined;
  return words?.(entry, { goal, text, stone: stoneOf(fields, entry.at, locale) }) ?? entry.action;
}

function stoneOf(fields: Record<string, unknown>, at: string, locale: string): string {
  const { kind, value, day } = fields;
  const what =
    kind === "skip" ? "a rest day" : typeof value === "number" ? formatNumber(value, locale) : "an entry";
  return typeof day === "string" && isDay(day)
    ? `${what} on ${formatDay(day, locale, at.slice(0, 10))}`
    : what;
}

/** " of everything", " of “Run 500 km”"; nothing where the change does not say. */
function ofWhat(entry: Line, goal: string): string {
  const { before, after } = auditFields(entry);
  const id = "goalId" in after ? after.goalId : before.goalId;
  if (id === undefined) return "";
  return id === null ? " of everything" : ` of ${goal}`;
}
