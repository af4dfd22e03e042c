export const formatWords = {
  of: "{value} of {whole}",
  today: "Today",
  yesterday: "Yesterday",
  tomorrow: "Tomorrow",
  onToday: "today",
  onYesterday: "yesterday",
  on: "on {day}",
  span: "{from} to {to}",
} as const;
