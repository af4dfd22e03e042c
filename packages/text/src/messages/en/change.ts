export const changeWords = {
  plan: "The plan",
  line: "The line today",
  needed: "From here",
  chance: "The chance",
  standing: "Where you stand",
  row: "{promise}.",
  began: "The line began at {amount}.",
  fromOn: "From {day} on",
  since: "Since {day}",
  from: "From {day}",
} as const;
