export const reliabilityWords = {
  most: "more than 9 in 10",
  least: "less than 1 in 10",
  about: "about {tenths, number} in 10",
  came: "Of {said, plural, one {# time} other {# times}} we said {chance}, {came, number} came true.",
  howOften: "How reliable are these chances?",
  notYet: "Once ten of your chances are decided, it says here how many came true.",
} as const;
