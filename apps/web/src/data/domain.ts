/** The arithmetic behind a goal's figures, as one script that comes after a page's own (use-arithmetic.ts). */
export { viewGoal } from "@cairn/core/decide/evaluate";
export { loggedSentence } from "@cairn/text/logged-text";
export {
  applyOutbox as withWaiting,
  applyOutboxToDays as daysWithWaiting,
  applyOutboxToGoals as goalsWithWaiting,
  applyOutboxToSummary as summaryWithWaiting,
} from "./outbox/apply.ts";
