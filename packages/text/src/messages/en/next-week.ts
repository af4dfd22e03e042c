export const nextWeekWords = {
  title: "Next week",
  asks: "What is planned from {from} to {to}.",
  nothing: "Nothing is planned for that week.",
  amount: "{amount}",
  room: "At most {amount}",
  times: "{count, plural, one {# time} other {# times}}",
  mean: "{amount} on average",
  level: "{amount} when it ends",
  change: "Change",
  changeOf: "Change the plan of {title}",
  saved: "A changed plan holds at once.",
  asked: "Planned for the week after",
} as const;
