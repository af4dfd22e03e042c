import type { ReviewLine } from "@cairn/core/model/review-schema";
import type { GoalView } from "@cairn/core/model/view";
import { addDays, type Day } from "@cairn/core/time/day";
import type { reviewWords } from "@cairn/text/messages/en/review";
import type { Translator } from "@cairn/text/messages/translator";

/** One step of a review. Its slug stands in the address, and stays when a step before it goes. */
export type ReviewStep = { slug: string; title: string } & (
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
    { kind: "week", slug: "week", title: t("theWeek") },
    ...ran.map((view): ReviewStep => ({ kind: "goal", slug: view.goal.id, title: view.goal.title, view })),
    { kind: "words", slug: "words", title: t("noteField") },
    ...(plans ? [{ kind: "next", slug: "next", title: t("nextWeek") } as const] : []),
  ];
}
