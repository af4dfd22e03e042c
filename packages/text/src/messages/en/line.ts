export const lineWords = {
  example: "Run 500 km by 31 December",
  question: "What would you like to do?",
  placeholderShort: "Log something or add a goal",
  placeholder: "Log something or add a goal: “ran 6.2 km”, “read 20 pages every weekday”",
  questionTry: "What would you like to do? Try it",
  placeholderTry: "Try it: run 500 km by 31 December",
} as const;
