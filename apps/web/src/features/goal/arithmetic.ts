/** The arithmetic behind a goal's figures, as one script that comes after a page's own (use-arithmetic.ts). */
export { viewGoal } from "@cairn/core/evaluate";
export { goalsWithWaiting, withWaiting } from "../check-in/lay.ts";
export { loggedSentence } from "../check-in/logged-words.ts";
