export const exampleWords = {
  exampleGoals: "Example goals",
  bannerText: "These are example goals, to look around in.",
  removeThem: "Remove them",
  fillPrompt: "Look around with example goals",
  count: "{count, plural, one {# example goal is} other {# example goals are}} among yours.",
  about: "A year of twenty-three goals of every kind. They carry a label, and one press removes them.",
  removeTheExampleGoals: "Remove the example goals",
  fillInExampleGoals: "Fill in example goals",
  filled: "The example goals are there. Look around.",
  removed: "The example goals are gone. Your own stay.",
  isBack: "“{title}” is back.",
  bringThemBack: "Restore",
} as const;
