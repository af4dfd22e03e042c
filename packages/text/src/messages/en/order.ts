/** The order of goals in their list, and what finds them there. */
export const orderWords = {
  goal: "Goal",
  progress: "Progress, with a notch where the line is",
  againstLine: "Against the line",
  fortnight: "Last 14 days",
  more: "{title}: more actions",
  up: "Move up",
  down: "Move down",
  toArea: "Move to {name}",
  outOfArea: "Move out of its area",
  toNewArea: "Move to a new area",
  placedInArea: "“{title}” is now number {place, number} in {name}.",
  placedWithout: "“{title}” is now number {place, number} among the goals without an area.",
  inArea: "“{title}” is in {name} now.",
  inNone: "“{title}” is in no area now.",
  findByName: "{label}: find by name",
  firstOf: "The first {count, number} by name. Type above to find others.",
} as const;
