/** The arithmetic behind a goal's figures, as one script that comes when the page is at rest (use-arithmetic.ts). */
export { applyCheckIn } from "@cairn/core/apply";
export { viewGoal } from "@cairn/core/evaluate";
