import type { Cadence } from "../model/plan.ts";

/** The words of the quick line in one language. A second language is a second table of this shape. */
export type QuickWords = typeof en;

const months =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const weekdays =
  "mon(?:day)?s?|tue(?:s|sday)?s?|wed(?:nesday)?s?|thu(?:r|rs|rsday)?s?|fri(?:day)?s?|sat(?:urday)?s?|sun(?:day)?s?";

export const en = {
  months,
  weekdays,
  /** First three letters → number. */
  monthNumber: {
    jan: 1,
    feb: 2,
    mar: 3,
    apr: 4,
    may: 5,
    jun: 6,
    jul: 7,
    aug: 8,
    sep: 9,
    oct: 10,
    nov: 11,
    dec: 12,
  },
  weekdayNumber: { mon: 1, tue: 2, wed: 3, thu: 4, fri: 5, sat: 6, sun: 7 },
  number: {
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
  },
  atMost:
    "no more than|not more than|at most|less than|fewer than|under|below|max(?:imum|\\.)?(?: of)?|up to|≤|<=|<",
  atLeast: "at least|no less than|min(?:imum|\\.)?(?: of)?|≥|>=|>",
  between: "between",
  /** Amounts that no number begins. */
  spoken: [
    ["an hour and a half", 90, "min"],
    ["half an hour", 30, "min"],
    ["a quarter of an hour", 15, "min"],
    ["an hour", 1, "h"],
  ] satisfies [string, number, string][],
  /** After a number these make it a time, or how long ago. */
  clock: "am|pm|o'clock|ago",
  /** Whole phrases that name a cadence, tried in this order. */
  cadences: [
    [
      "(?:every|each|on) weekdays?|weekdays|(?:every|each) working day|on working days",
      { kind: "weekdays", days: [1, 2, 3, 4, 5] },
    ],
    ["(?:every|each|on|at) (?:the )?weekends?|weekends", { kind: "weekdays", days: [6, 7] }],
    [
      "every (?:other|second|2|two) weeks?|fortnightly|(?:a|per|each|every) fortnight",
      { kind: "weeks", every: 2 },
    ],
    [
      "every day|each day|everyday|daily|a day|per day|(?<=\\dx |times )day|(?:every|each) (?:morning|afternoon|evening|night)",
      { kind: "day" },
    ],
    ["every week|each week|weekly|a week|per week|(?<=\\dx |times )week", { kind: "week" }],
    ["every month|each month|monthly|a month|per month|(?<=\\dx |times )month", { kind: "month" }],
  ] satisfies [string, Cadence][],
  /** A cadence glued to its amount: "20 km/week". */
  slashes: [
    ["/ ?day", { kind: "day" }],
    ["/ ?(?:week|wk)", { kind: "week" }],
    ["/ ?month", { kind: "month" }],
  ] satisfies [string, Cadence][],
  times: "(?:x|×|times|time|days?|nights?|mornings|evenings)",
  /** Those of them that a daily rhythm has one of. */
  dayParts: "(?:days?|nights?|mornings|evenings)",
  /** "for 30 days", of a rhythm. */
  lasting: "for",
  once: { once: 1, twice: 2, thrice: 3 },
  dueWords: "by|until|till|before|due|within",
  fromWords: "from|starting on|starting from|beginning",
  startAt: "(?:starting|start|from|currently) at",
  remind: "remind(?: me)?(?: at)?",
  /** Verbs whose amount is a change of a level, and its direction. */
  relative: { lose: "down", drop: "down", shed: "down", gain: "up" },
  /** Verbs and nouns of a level that is read, not added up. */
  level: "weigh|weight|weighing|body ?fat|resting heart rate|heart rate|balance",
  /** Verbs after which "10k" is a distance. */
  distance: "run|ran|walk|cycle|bike|swim|row|ride|race",
  /** Words that are never a unit. */
  notUnit:
    "a|an|the|per|every|each|by|until|till|before|from|in|on|at|and|or|of|to|x|this|next|due|starting|start|currently|daily|weekly|monthly|weekdays|weekends|more|less|remind|with|for|is|my|fortnightly|today|yesterday|tomorrow|tonight|last|down|up",
  /** Joints that understood words leave at the end of the name before them, and at the beginning of what follows. */
  trailing: "of|the|by|to|in|on|for|at|and|is|be",
  leading: "of|and",
  /** Verbs of a weight that is read, not added up. */
  attain: "get|reach|hit|be|become",
  /** First words of what is not to happen: kept day by day. */
  abstain: "no|without",
  /** Phrases after "by" and its like that are no day: "by the river". */
  notDue: "the|a|an|my|myself|hand|foot|bike|car|bus|train|boat|phone|mail",
  /** Verbs that say nothing of what was done. */
  anyVerb: "did|do|went|was|got|logged|log|add|added|another|plus|today|yesterday|on|the|this",
  /** Past days by their distance; the count is a number, a number's word or "a". */
  ago: { day: 1, week: 7, fortnight: 14 },
  /** Verbs that make their amount an upper bound. */
  limit: "limit|cap",
  /** Past forms that no rule derives. */
  irregular: {
    ran: "run",
    swam: "swim",
    wrote: "write",
    written: "write",
    drank: "drink",
    ate: "eat",
    slept: "sleep",
    rode: "ride",
    did: "do",
    went: "go",
    weighed: "weigh",
    weight: "weigh",
    meditation: "meditate",
    drunk: "drink",
    swum: "swim",
    ridden: "ride",
    done: "do",
    paid: "pay",
    spent: "spend",
    made: "make",
    sat: "sit",
    took: "take",
    lost: "lose",
    practise: "practice",
    practised: "practice",
    practising: "practice",
    had: "have",
  },
  /** Units that may stand glued to their number ("5km"). */
  glued: "km|m|mi|kg|g|lb|lbs|st|l|ml|cl|h|hr|hrs|min|mins|s|sec|k?cal|steps|p|pages|%|£|€|\\$|¥",
} as const;
