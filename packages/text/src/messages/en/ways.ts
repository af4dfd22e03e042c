export const waysWords = {
  later: "Keep the pace and finish on {day}",
  open: "Keep the pace, without an end date",
  lower: "Aim a little lower",
  less: "Keep pace and day, and aim for {amount}",
  rate: "{amount} {per} from here",
  soon: "{amount} by {day}",
  more: "A little more from here",
  lineStartsAgain: "The line starts again from here.",
} as const;
