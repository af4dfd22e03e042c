import type { ReviewLine } from "@cairn/core/model/review-schema";
import type { GoalView } from "@cairn/core/model/view";
import { addDays, type Day } from "@cairn/core/time/day";
import type { reviewWords } from "@cairn/text/messages/en/review";
import type { Translator } from "@cairn/text/messages/translator";

/** One step of a review. It keeps its id when one before it goes. */
export type ReviewStep = { id: string; title: string } & (
  | { kind: "week" | "words" | "next" }
  | { kind: "goal"; view: GoalView }
);

/** The week, each goal that ran in it, a word, and the week to come where it has not passed. */
export function reviewSteps(
  views: readonly GoalView[],
  lines: readonly ReviewLine[],
  { weekOf, today }: { weekOf: Day; today: Day },
  t: Translator<typeof reviewWords>,
): ReviewStep[] {
  const ran = views.filter(({ goal }) => lines.some(({ goalId }) => goalId === goal.id));
  // A plan is for days to come.
  const plans = addDays(weekOf, 13) >= today;
  return [
    { kind: "week", id: "week", title: t("theWeek") },
    ...ran.map((view): ReviewStep => ({ kind: "goal", id: view.goal.id, title: view.goal.title, view })),
    { kind: "words", id: "words", title: t("noteField") },
    ...(plans ? [{ kind: "next", id: "next", title: t("nextWeek") } as const] : []),
  ];
}
