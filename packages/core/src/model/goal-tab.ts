/** Which goals a list shows. */
export const GOAL_TABS = ["active", "paused", "reached", "let_go", "archived", "trash"] as const;
export type GoalTab = (typeof GOAL_TABS)[number];
