export const insightWords = {
  chance: "{chance} at your recent pace.",
  lever: "{days, plural, =7 {A week} one {# day} other {# days}} at {amount} a day makes it {chance}.",
  needed: "From here: {amount} a day.",
  usualDay: "Your usual day brings {amount}, so {days, plural, one {# day} other {# days}} a week will do.",
  whenBetween: "Most likely between {early} and {late}.",
  whenAround: "Most likely around {day}.",
  noEnd: "No end in sight yet; a smaller next target?",
  buffer: "You can rest until {day} and still be on the line.",
  halfDone: "Already done: {amount}.",
  halfLeft: "Only {amount} to go.",
  consistency: "{kept, number} of the last {periods}.",
  strengthMoved: "Yesterday moved your strength from {before, number} to {after, number}.",
  comeback:
    "After a miss you were back the next time in {back, number} of {misses, plural, one {# case} other {# cases}}.",
  weekdays:
    "{best}s go well ({bestKept, number} of {bestOf, number}), {worst}s rarely ({worstKept, number} of {worstOf, number}).",
  move: "Move {from} to {to}?",
  level:
    "About {level}, {trend, select, holding {holding} falling {falling about {rate} a week} other {rising about {rate} a week}}{noise, select, yes {; the last reading is normal day-to-day noise} other {}}.",
  youAreAt: "You are at {current}; last evening's line was at {line}.",
  youAreAtMoving: "You are at {current}; last evening's line was at {line}, which moves {rate} {per}.",
  bounds:
    "That is {side}. Up to {onTrack, number} days below counts as on the line, up to {atRisk, number} as just below.",
  onTheLine: "on the line",
  daysBelow: "{days, number} days below the line",
  daysAbove: "{days, number} days above the line",
  judged:
    "The last two times that are over decide: the latest kept is steady, the latest missed is just below the line, both missed is below it.",
  lastEntry: "The last entry was on {day}; after {days, number} quiet days it is called quiet.",
  noEntry: "No entry yet; after {days, number} quiet days it is called quiet.",
} as const;
