export const waitingWords = {
  change: "Change it",
} as const;
