export const factWords = {
  of: "of {amount}",
  to: "to {amount}",
  strength: "Strength",
  inARow: "In a row",
  best: "best {count, number}",
  now: "Now",
  done: "Done",
  daysLeft: "Days left",
  progress: "Progress",
  daysWithEntry: "Days with an entry",
  restDays: "Rest days",
} as const;
