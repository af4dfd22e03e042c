export const loggedWords = {
  logged: "Logged {what}.",
  atTarget: "At the target.",
  reached: "You reached it.",
  aboveTheLimit: "{amount} above the limit.",
  left: "{amount} left.",
  toGo: "{amount} to go.",
  done: "Done.",
} as const;
