export const logWords = {
  log: "Log",
  seeAll: "See all {count, number}",
  changeThisEntry: "Change this entry",
  noEntriesYet: "No entries yet.",
  restDay: "Rest day",
  done: "Done",
  noNote: "No note",
  waiting: "waiting",
  change: "Change {what}, {when}",
  remove: "Remove {what}, {when}",
  showMore: "Show more",
} as const;
