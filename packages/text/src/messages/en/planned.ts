export const plannedWords = {
  thePlanIsAs: "The plan is as it was.",
} as const;
