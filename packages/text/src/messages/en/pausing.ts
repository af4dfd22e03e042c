export const pausingWords = {
  awayUntil: "Away until {to}",
  away: "Away",
  pausedTheseDaysDo: "Paused. These days do not count.",
  awayTheseDaysDo: "Away. These days do not count anywhere.",
  thePauseIsChanged: "The pause is changed.",
  thePauseIsGone: "The pause is gone: those days count again.",
} as const;
