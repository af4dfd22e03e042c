export const datesWords = {
  between: "Most likely you get there on <b>{day}</b>, between {early} and {late}.",
  on: "Most likely you get there on <b>{day}</b>.",
  open: "At this pace, not before <b>{day}</b>, and the end is open.",
  openLikely: "Most likely you get there around <b>{day}</b>: not before {early}, and the end is open.",
  openAround: "Most likely you get there around <b>{day}</b>, and the end is open.",
  far: "At this pace, not before <b>{month}</b>.",
  likely: "likely {day}",
  notBefore: "not before {day}",
} as const;
