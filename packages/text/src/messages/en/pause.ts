export const pauseWords = {
  away: "Away",
  changeThePause: "Change the pause",
  pauseGoal: "Pause {title}",
  onPausedDaysNothing: "On paused days nothing is asked, and nothing counts against you.",
  everythingRestsWhileYou:
    "Everything rests while you are away. Nothing is asked, and nothing counts against you.",
  firstDay: "First day",
  lastDay: "Last day",
  itGoesOnOn: "It goes on on {back}.",
  withoutALastDay: "Without a last day it lasts until you end it.",
  save: "Save",
  pause: "Pause",
  pauseEverything: "Pause everything",
  cancel: "Cancel",
} as const;
