export const pausingWords = {
  awayUntil: "Away until {to}",
  away: "Away",
  pauseBegun: "Paused. These days do not count.",
  awayBegun: "Away. These days do not count anywhere.",
  changed: "The pause is changed.",
  removed: "The pause is gone: those days count again.",
} as const;
