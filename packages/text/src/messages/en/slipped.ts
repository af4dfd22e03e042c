export const slippedWords = {
  hasSlipped: "{title} has slipped",
  waysBackAllFine: "{standing}. Ways back, all fine:",
} as const;
