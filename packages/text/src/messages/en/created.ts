export const createdWords = {
  onItsWay: "{title} is on its way.",
  underGoals: "It is under Goals: today asks nothing of it.",
} as const;
