export const lineWords = {
  run500KmBy: "Run 500 km by 31 December",
  whatWouldYouLike: "What would you like to do?",
  logSomethingOrAdd: "Log something or add a goal",
  logSomethingOrAddA: "Log something or add a goal: “ran 6.2 km”, “read 20 pages every weekday”",
  whatWouldYouLikeTo: "What would you like to do? Try it",
  tryItRun500: "Try it: run 500 km by 31 December",
} as const;
