export const errorWords = {
  unreachable: "We could not reach Cairn. Nothing is lost; try again in a moment.",
  notSaved: "We could not save that. It is kept here; try again.",
  tryNow: "Try now",
} as const;
