export const findWords = {
  findAnything: "Find anything",
} as const;
