import { capabilities } from "../../model/capabilities.ts";
import type { ListedGoal } from "../../model/goal.ts";
import { readAmount } from "../amount.ts";
import type { Open } from "../open-question.ts";
import { isOneOf, regex } from "../pattern.ts";
import { type Chip, lower, Reader, tidy } from "../reader.ts";
import { LANGUAGE } from "../spoken.ts";
import type { Act } from "./act.ts";
import { type Clause, readClause } from "./clause.ts";
import type { LogContext } from "./context.ts";
import { takeDay } from "./day.ts";
import { clearFit, type Fit, named } from "./match.ts";
import { isPast } from "./words.ts";

const { logs } = LANGUAGE;

/** A line about what happened: what it does, or the one question about it; neither where no goal fits. */
export type QuickLog = {
  acts: readonly Act[];
  open: Open | null;
  chips: readonly Chip[];
  fits: readonly Fit[];
};

const NOTHING: QuickLog = { acts: [], open: null, chips: [], fits: [] };

/**
 * Reads a line as entries of the person's goals and as acts on the log. It is total and deterministic; nothing is guessed: what
 * fits two goals, denies, or was only wished is asked about and never logged.
 */
export function parseQuickLog(typed: string, context: LogContext): QuickLog {
  const line = tidy(typed).trimEnd();
  const said = lower(line);
  const pin = pinOf(line, context.goals);
  if (pin) return fromClause(readClause(pin.rest, context, pin.goal), pin.offset);
  return undoOf(said, context) ?? correctOf(said, context) ?? clausesOf(line, context);
}

/** "Read 24 books: 2" names its goal beyond doubt. */
export function pinOf(line: string, goals: readonly ListedGoal[]) {
  const said = lower(line);
  const goal = goals
    .filter(({ title }) => said.startsWith(`${lower(title)}:`))
    .sort((a, b) => b.title.length - a.title.length)[0];
  if (!goal) return null;
  const offset = goal.title.length + 1 + (line[goal.title.length + 1] === " " ? 1 : 0);
  return { goal, rest: line.slice(offset), offset };
}

function undoOf(said: string, { goals }: LogContext): QuickLog | null {
  for (const pattern of logs.undo) {
    const match = pattern.exec(said);
    if (!match) continue;
    const name = match.groups?.name;
    const fits = name === undefined ? [] : named(name, goals);
    const goal = clearFit(fits)?.goal ?? null;
    // "undo the damage" is not about an entry.
    if (name !== undefined && !goal) return fits.length > 0 ? asked("which", said, fits) : null;
    return { ...NOTHING, acts: [{ act: "undo", goal }], chips: [chipOf(said)] };
  }
  return null;
}

function correctOf(said: string, context: LogContext): QuickLog | null {
  const byName = logs.correctNamed.exec(said);
  if (byName?.groups) {
    const fits = named(byName.groups.name ?? "", context.goals);
    const goal = clearFit(fits)?.goal ?? null;
    return goal ? corrected(said, byName.groups.rest ?? "", goal, context) : null;
  }
  const to = logs.correctTo.exec(said);
  if (to?.groups) {
    const goal = clearFit(named(to.groups.name ?? "", context.goals))?.goal;
    // "update weight to 72" is a new reading of a level.
    if (goal && !capabilities(goal.measure).level)
      return corrected(said, to.groups.rest ?? "", goal, context);
  }
  for (const pattern of logs.correct) {
    const rest = pattern.exec(said)?.groups?.rest;
    if (rest !== undefined) return corrected(said, rest, null, context);
  }
  return null;
}

/** The latest entry gets the one amount of the line; with words that are no unit it is no correction. */
function corrected(
  said: string,
  rest: string,
  goal: ListedGoal | null,
  context: LogContext,
): QuickLog | null {
  const plain = rest.replace(logs.correctLead, "");
  const found = readAmount(plain, { verb: "", decimalComma: context.decimalComma ?? false, weight: false });
  if (!found) return null;
  const after = plain.slice(found.length).trim();
  if (after !== "" && !logs.correctTail.test(after)) return null;
  return { ...NOTHING, acts: [{ act: "correct", goal, amount: found.amount }], chips: [chipOf(said)] };
}

function chipOf(said: string): Chip {
  return { kind: "act", start: 0, end: said.length, text: said };
}

function fromClause({ act, open, chips, fits }: Clause, offset = 0): QuickLog {
  const moved = chips.map((chip) => ({ ...chip, start: chip.start + offset, end: chip.end + offset }));
  return { acts: act ? [act] : [], open, chips: moved, fits };
}

function asked(question: Open["question"], said: string, fits: readonly Fit[]): QuickLog {
  const choices = fits
    .slice(0, 4)
    .map(({ goal: { title } }) => ({ says: { title }, line: `${title}: ${said}` }));
  return { ...NOTHING, open: { question, words: "", choices }, fits };
}

type Piece = { text: string; at: number; joint: string };

/** The pieces of a line between "and", "then" and commas; quotes hold together. */
function piecesOf(line: string): Piece[] {
  const held = lower(line).replace(/"[^"]*"/g, (quoted) => "\uE001".repeat(quoted.length));
  const pieces: Piece[] = [];
  let at = 0;
  let joint = "";
  for (;;) {
    const match = logs.joint.exec(held.slice(at));
    if (!match) break;
    pieces.push({ text: line.slice(at, at + match.index), at, joint });
    joint = match[0];
    at += match.index + joint.length;
  }
  pieces.push({ text: line.slice(at), at, joint });
  return pieces;
}

/** Several entries in one line are several acts; a piece that is none by itself belongs to the note of the one before it. */
function clausesOf(line: string, context: LogContext): QuickLog {
  const [first, ...others] = piecesOf(line);
  if (!first || others.length === 0) return fromClause(readClause(line, context));
  const read: { text: string; at: number; clause: Clause }[] = [];
  for (const piece of [first, ...others]) {
    const last = read.at(-1);
    const clause = readClause(piece.text, context, continues(piece.text, last?.clause, context));
    const whole = clause.act !== null && !(clause.act.act === "entry" && clause.act.missing);
    if (!last) {
      read.push({ text: piece.text, at: piece.at, clause });
      continue;
    }
    // "walked 5000 steps and 3 km": a bare amount goes on with what was done, or is asked about.
    const strays =
      whole &&
      isPast(lower(first.text)) &&
      /^[£$€¥₹]?[\d.,]+ ?\p{L}*$/u.test(piece.text.trim()) &&
      !sameGoal(clause, last.clause);
    if (strays)
      return {
        acts: [],
        open: { question: "which", words: piece.text, choices: [] },
        chips: [],
        fits: clause.fits,
      };
    if (whole && last.clause.act) {
      read.push({ text: piece.text, at: piece.at, clause: alsoSkipped(clause, last.clause) });
      continue;
    }
    const more = unheard(piece, clause);
    if (more) return fromClause({ ...clause, act: null, open: more }, piece.at);
    const text = line.slice(last.at, piece.at + piece.text.length);
    read[read.length - 1] = {
      text,
      at: last.at,
      clause: withNote(last.clause, line.slice(last.at + last.text.length), text, context),
    };
  }
  const open = read.find(({ clause }) => clause.open)?.clause.open ?? null;
  const chips = read.flatMap(({ clause, at }) => fromClause(clause, at).chips);
  const acts = open ? [] : read.flatMap(({ clause }) => clause.act ?? []);
  const incomplete = acts.length > 0 && acts.length < read.length;
  if (incomplete || (acts.length > 1 && acts.some((act) => act.act === "entry" && act.missing)))
    return fromClause(readClause(line, context));
  return {
    acts,
    open: open && wholeLine(open, line),
    chips,
    fits: read.flatMap(({ clause }) => clause.fits),
  };
}

function sameGoal({ act }: Clause, { act: last }: Clause): boolean {
  return act?.act === "entry" && last?.act === "entry" && act.goal.id === last.goal.id;
}

/** "skipped run and gym": what only names a goal behind a rest rests as well. */
function alsoSkipped(clause: Clause, last: Clause): Clause {
  const { act } = clause;
  if (last.act?.act !== "skip" || act?.act !== "entry" || act.value !== null || act.note !== "")
    return clause;
  return { ...clause, act: { act: "skip", goal: act.goal, day: last.act.day, refused: null } };
}

/** The buttons of a question about one piece write the whole line. */
function wholeLine(open: Open, line: string): Open {
  const choices = open.choices.filter(
    ({ line: said }) => said.length >= line.length || open.question === "unlogged",
  );
  return { ...open, choices };
}

/** "... and 6 km today" goes on with the goal before it. */
function continues(text: string, last: Clause | undefined, context: LogContext): ListedGoal | null {
  const goal = last?.act && "goal" in last.act ? last.act.goal : null;
  if (!goal || last?.act?.act !== "entry") return null;
  const alone = readClause(text, context);
  const reader = new Reader(text);
  const day = takeDay(reader, context);
  const dayOnly = day.named && reader.part(0, text.length) === "" && capabilities(goal.measure).counts;
  const bare = dayOnly || logs.bareAmount.test(lower(text));
  return alone.act === null && bare ? goal : null;
}

/** A piece with an amount of its own, joined by "and", is something else that was done: it is not swallowed by a note. */
function unheard({ text, joint }: Piece, { open }: Clause): Open | null {
  const adds = logs.adding.test(joint);
  if (!adds) return null;
  if (open?.question === "which" || open?.question === "unclear") return open;
  return /\d/.test(text) && !isOneOf("\\d+ (?:km|min)", text)
    ? { question: "which", words: text, choices: [] }
    : null;
}

/** The clause with what follows it as its note, in the person's words. */
function withNote(clause: Clause, rest: string, whole: string, context: LogContext): Clause {
  const { act } = clause;
  const plain = rest.replace(/^[\s,;&]+/u, "").trim();
  if (act?.act !== "entry" || act.missing)
    return readClause(whole, context, act && "goal" in act ? act.goal : null);
  // "ran 5 km, no wait" takes back what was said.
  if (
    regex(`^(?:(?:${logs.negation})(?: (?:${logs.unsaidAfterNo}|\\d.*))?|(?:${logs.unsaid}))[.!]?$`).test(
      lower(plain),
    )
  )
    return { ...clause, act: null, open: { question: "unlogged", words: whole, choices: [] } };
  const note = act.note === "" ? plain : `${act.note}${/^[,;]/.test(rest) ? "," : ""} ${plain}`;
  return { ...clause, act: { ...act, note: note.charAt(0).toUpperCase() + note.slice(1) } };
}

export { isPast };
