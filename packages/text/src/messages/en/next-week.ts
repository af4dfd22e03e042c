export const nextWeekWords = {
  title: "Next week",
  asks: "What the plans ask, from {from} to {to}.",
  nothing: "No plan asks anything of that week.",
  amount: "{amount}",
  room: "At most {amount}",
  times: "{count, plural, one {# time} other {# times}}",
  mean: "{amount} on average",
  level: "{amount} when it ends",
  change: "Change",
  changeOf: "Change the plan of {title}",
  saved: "A changed plan holds at once.",
  asked: "The week after asked",
} as const;
