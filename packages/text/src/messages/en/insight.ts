export const insightWords = {
  "lever.what": "{times, plural, one {{amount}} other {# days of {amount}}} {span}",
  "lever.week": "in the next week",
  "lever.days": "in the next {days, plural, one {day} other {# days}}",
  "lever.lifts": "{what} would lift the chance to {chance}.",
  "lever.settles": "{what} would all but settle it.",
  usual: "Your usual day brings {amount}: {days, plural, one {# day} other {# days}} a week will do.",
  buffer: "You can rest until {day} and still be on the line.",
  bufferKept: "You can rest until {day} and miss nothing.",
  "half.done": "Already done: {amount}.",
  "half.left": "{amount} to go.",
  "level.done": "Already {amount} closer.",
  "kept.done": "Already kept: {amount}.",
  "kept.left": "{amount} still to keep.",
  keptLast:
    "{all, select, both {Kept in both of the last {periods}} all {Kept in all of the last {periods}} other {Kept in {kept, number} of the last {periods}}}{counted, select, yes { that counted} other {}}.",
  keptTimes:
    "{all, select, both {Kept both of the last {periods}} all {Kept all of the last {periods}} other {Kept {kept, number} of the last {periods}}}{counted, select, yes { that counted} other {}}.",
  keptDays:
    "Kept on {kept, number} of the last {of, plural, one {# day} other {# days}}{counted, select, yes { that counted} other {}}.",
  loggedDays:
    "Something on {kept, number} of the last {of, plural, one {# day} other {# days}}{counted, select, yes { that counted} other {}}.",
  strengthMoved: "Yesterday moved your strength from {before, number} to {after, number}.",
  comeback:
    "After a miss you came back the next time {back, plural, one {# time} other {# times}} out of {misses, number}.",
  weekdays:
    "{best}s go well ({bestKept, number} of {bestOf, number}), {worst}s rarely ({worstKept, number} of {worstOf, number}).",
  move: "Move {from} to {to}?",
  level: "About {level}, {moves}.",
  holding: "holding",
  falling: "falling about {amount} {per}",
  rising: "rising about {amount} {per}",
  noise: "The last reading is within the normal day-to-day noise.",
  youAreAt: "You are at {current}; last evening's line was at {line}.",
  youAreAtMoving: "You are at {current}; last evening's line was at {line}. It moves {need}.",
  daysShort: "The plan takes {days} to make up what is missing.",
  daysAhead: "The plan takes {days} to catch up with that.",
  bounds: "Up to {onTrack} short is on track; beyond {atRisk} the goal has slipped.",
  judged:
    "The last two times that are over decide: the latest kept is steady, the latest missed is just short of the line, both missed is short of it.",
  lastEntry: "The last entry was on {day}; after {days, number} quiet days it is called quiet.",
  noEntry: "No entry yet; after {days, number} quiet days it is called quiet.",
} as const;
