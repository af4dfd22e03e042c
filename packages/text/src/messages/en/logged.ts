export const loggedWords = {
  logged: "Logged {what}.",
  reached: "You reached it.",
  atTarget: "You are at the target.",
  overTheLimit: "{amount} over the limit.",
  noneLeft: "None left.",
  left: "{amount} left.",
  toGo: "{amount} to go.",
  done: "Done.",
} as const;
