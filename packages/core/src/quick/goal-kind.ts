/** What a line can ask for, before its figures are looked at. */
export const GOAL_KINDS = ["habit", "total", "best", "fastest", "level", "project", "once"] as const;
export type GoalKind = (typeof GOAL_KINDS)[number];

/** Words that speak for a kind of goal: `rule` names them, and the weights of all that is found add up. */
export type Evidence = { rule: string; pattern: string; kind: GoalKind; weight: number };
export type Reason = { rule: string; words: string; kind: GoalKind; weight: number };

export type Verdict = { kind: GoalKind | null; reasons: readonly Reason[] };

/** The lead that a kind needs over the next one; with less the person is asked. */
const LEAD = 2;

/** The kind that the reasons speak for; null where they speak for two alike, or for none. */
export function judge(reasons: readonly Reason[]): Verdict {
  const ranked = GOAL_KINDS.map((kind) => ({
    kind,
    weight: reasons.reduce((sum, reason) => sum + (reason.kind === kind ? reason.weight : 0), 0),
  })).sort((a, b) => b.weight - a.weight);
  const [first, second] = ranked;
  const clear = first && second && first.weight > 0 && first.weight - second.weight >= LEAD;
  return { kind: clear ? first.kind : null, reasons };
}

/** The reasons in one line each, for a person who asks why. */
export function explain({ kind, reasons }: Verdict): string {
  const lines = reasons.map(({ rule, words, kind: of, weight }) => `${of} +${weight} ${rule}: ${words}`);
  return [`${kind ?? "unclear"}`, ...lines].join("\n");
}
