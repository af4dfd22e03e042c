export const loggedWords = {
  logged: "Logged {what}.",
  reached: "You reached it.",
  aboveTheLimit: "{amount} above the limit.",
  left: "{amount} left.",
  toGo: "{amount} to go.",
  done: "Done.",
} as const;
