export const doneWords = {
  reachedToast: "Reached.",
  letGoToast: "Let go. Nothing is lost.",
  doneToast: "Done.",
  notDoneToast: "Not done yet.",
  itRunsAgain: "Restarted.",
  archived: "Archived.",
  trashed: "In the trash for 30 days.",
} as const;
