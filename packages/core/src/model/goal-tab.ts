/** The tabs by which lists of goals are chosen. */
export const GOAL_TABS = ["active", "paused", "reached", "let_go", "archived", "trash"] as const;
export type GoalTab = (typeof GOAL_TABS)[number];
