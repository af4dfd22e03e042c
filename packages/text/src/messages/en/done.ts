export const doneWords = {
  reachedToast: "Reached. Well laid.",
  letGoToast: "Let go. Nothing is lost.",
  doneToast: "Done. Well laid.",
  notDoneToast: "Not done yet.",
  itRunsAgain: "It runs again.",
  archived: "Archived.",
  trashed: "In the trash for 30 days.",
} as const;
