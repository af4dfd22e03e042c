/**
 * What a person types, and how it is meant. Alternatives stand behind "~"; "ask" means that one question is the best answer, and "never" that no goal may be made.
 * Goals: name | measure (aggregation direction start→target unit; an empty start is asked for and a signed target moves it; or judged-by bound unit a
 * cadence, weekdays as digits; project; once) | due | from | area | at. Logs, several divided by ";": the goal's id, then "+5" for an amount, "72" for a level,
 * "=3900" for a total, nothing where each entry is one; "@-1" for yesterday; "n" before a note. Else an act: skip, none, undo, correct, step, done,
 * "goal" for a goal to be made and "refused" for a day that has not come.
 */
export type Heard = [said: string, meant: string];
export type HeardByClass = Readonly<Record<string, readonly Heard[]>>;

/**
 * The two halves of every class, in the order of its list: the first, third, fifth ... sentence may be looked at while the
 * grammar is built; the second, fourth, sixth ... are held out. Of those only counts are printed, and nobody reads which failed.
 */
export const HALVES = ["tuned", "held out"] as const;
export type Half = (typeof HALVES)[number];

export function halfOf(index: number): Half {
  return index % 2 === 0 ? "tuned" : "held out";
}
