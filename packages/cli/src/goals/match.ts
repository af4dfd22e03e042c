/** What a goal is found by. */
type Named = { id: string; title: string };
export type Match<T> = { found: T } | { among: T[] };

const fold = (text: string) => text.normalize("NFKC").toLowerCase().trim();

/**
 * The goal that a person means: its id, its whole title, the beginning of it, the beginning of a word in it, or any part,
 * in this order; the first way that finds any decides. Several, or none: `among`.
 */
export function matchGoal<T extends Named>(goals: readonly T[], name: string): Match<T> {
  const wanted = fold(name);
  if (wanted === "") return { among: [] };
  const ways: ((goal: T) => boolean)[] = [
    (goal) => goal.id === wanted,
    (goal) => fold(goal.title) === wanted,
    (goal) => fold(goal.title).startsWith(wanted),
    (goal) => ` ${fold(goal.title)}`.includes(` ${wanted}`),
    (goal) => fold(goal.title).includes(wanted),
  ];
  for (const way of ways) {
    const found = goals.filter(way);
    const [first, second] = found;
    if (first) return second ? { among: found } : { found: first };
  }
  return { among: [] };
}
