export const plannedWords = {
  planRestored: "The plan is as it was.",
} as const;
