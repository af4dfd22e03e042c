export const unlikelyWords = {
  doubt: "That is {need}. Is it {day}?",
  yes: "Yes, {day}",
} as const;
