import type { GoalView } from "@cairn/core/model/view";
import { formatPercent } from "./format.ts";
import { paragraphWords } from "./messages/en/paragraph.ts";
import { translatorFor } from "./messages/translator.ts";
import { b, type Piece } from "./piece.ts";

/** How many steps of a list were done by the day of its figures, or by its due day. */
export function countSteps({ milestones, figures: { asOf, due } }: GoalView): {
  done: number;
  steps: number;
} {
  const last = due !== null && due < asOf ? due : asOf;
  const done = milestones.filter(({ doneOn }) => doneOn !== null && doneOn <= last).length;
  return { done, steps: milestones.length };
}

/** Whether some steps weigh more than others, so that their number does not say how far the list is. */
export function weighs({ milestones }: GoalView): boolean {
  return milestones.some(({ weight }) => weight !== milestones[0]?.weight);
}

/** "3 of 5 steps are done.", and what share of the whole that is where they weigh more and less. */
export function stepsSentence(view: GoalView, locale: string): Piece[] {
  const t = translatorFor(paragraphWords, locale);
  const counted: Piece[] = t.parts("stepsDone", { ...countSteps(view), b });
  const { bar } = view.figures;
  if (!weighs(view) || bar === null) return counted;
  return [...counted, " ", t("stepsShare", { share: formatPercent(bar, locale) })];
}
