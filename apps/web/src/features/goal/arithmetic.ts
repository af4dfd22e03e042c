/** The arithmetic behind a goal's figures, as one script that comes after a page's own (use-arithmetic.ts). */
export { applyCheckIn } from "@cairn/core/apply";
export { viewGoal } from "@cairn/core/evaluate";
