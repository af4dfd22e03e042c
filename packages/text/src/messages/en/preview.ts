export const previewWords = {
  sentence: "{promise}.",
  named: "{title}: {promise}.",
  noTarget: "no target yet",
  fromTo: "from {start} to {target}",
  by: "{target} by {day}",
  pace: "That is {need} {from}.",
  fromToday: "from today",
  from: "from {day}",
  doneBy: "done by {day}",
  doneSometime: "done when it is done",
  until: "{promise}, {from} until {day}",
  open: "{promise}, {from}, with no end date",
} as const;
