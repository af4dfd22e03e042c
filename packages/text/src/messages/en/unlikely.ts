export const unlikelyWords = {
  doubt: "That is {amount} a week. Is it {day}?",
  yes: "Yes, {day}",
} as const;
