export const navWords = {
  today: "Today",
  goals: "Goals",
  review: "Review",
  settings: "Settings",
  main: "Main",
  account: "Account",
  logOrAdd: "Log or add",
  skipToContent: "Skip to content",
  cairnToday: "Cairn, Today",
} as const;
