export const weekWords = {
  thisWeek: "so far this week",
  thatWeek: "that week",
  room: "{done} {when}, with room for {planned}.",
  down: "Down {amount} {when}.",
  done: "{amount} {when}.",
  nothing: "Nothing logged {when}.",
} as const;
