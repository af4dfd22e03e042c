export const exampleWords = {
  exampleGoals: "Example goals",
  theseAreExampleGoals: "These are example goals, to look around in.",
  removeThem: "Remove them",
  lookAroundWithExample: "Look around with example goals",
  exampleGoalIsAmong: "{count, plural, one {# example goal is} other {# example goals are}} among yours.",
  aYearOfTwenty: "A year of twenty goals of every kind. They carry a label, and one press removes them.",
  removeTheExampleGoals: "Remove the example goals",
  fillInExampleGoals: "Fill in example goals",
  theExampleGoalsAre: "The example goals are there. Look around.",
  theExampleGoalsAreGone: "The example goals are gone. Your own stay.",
  isBack: "“{title}” is back.",
  bringThemBack: "Bring them back",
} as const;
