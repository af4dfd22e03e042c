export const createdWords = {
  onItsWay: "Goal added: {title}.",
  underGoals: "It is under Goals: there is nothing to do for it today.",
} as const;
