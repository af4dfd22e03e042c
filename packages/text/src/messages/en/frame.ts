export const frameWords = {
  goalNotHere: "This goal is not here.",
  goalNotHereAbout: "It may have been let go, or its link turned off.",
  seeYourGoals: "See your goals",
  tryAgain: "Try again",
  pageFailed: "This page could not be shown.",
  nothingLost: "Nothing that you saved is lost.",
  cairnFailed: "Cairn could not be shown.",
  notHere: "This is not here.",
  goToToday: "Go to Today",
  description: "A goal tracker: where you stand, how likely you are to make it, and what is enough today.",
} as const;
