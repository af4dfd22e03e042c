export const waysWords = {
  later: "Keep the pace and finish on {day}",
  open: "Keep the pace, without an end date",
  lower: "Aim a little lower",
  less: "Keep the pace and the date; aim for {amount}",
  rate: "{need} from here",
  same: "{target} by {day}, from here",
  soon: "{amount} by {day}",
  more: "A little more from here",
  lineStartsAgain: "The line starts again from here.",
} as const;
