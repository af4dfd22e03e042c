export const slippedWords = {
  hasSlipped: "{title} has slipped",
  waysBackAllFine:
    "{standing}. {count, plural, =1 {One way back.} =2 {Two ways back; either is fine.} other {Three ways back; any of them is fine.}}",
} as const;
