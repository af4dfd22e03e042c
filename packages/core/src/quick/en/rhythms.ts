import type { Language } from "../language.ts";
import { days } from "./days.ts";

const weekday = `(?:${days.weekdays})`;
const n = "(?<n>\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve)";
const nth = "(?<n>other|second|alternate|alternating|third|fourth|fifth|2nd|3rd|[4-9]th|\\d{2}th)";
const ordinals = "\\d{1,2}(?:st|nd|rd|th)";
const part = "(?:morning|afternoon|evening|night)";
const month = "(?:of )?(?:every|each|the|a|per) month";
/** What makes "a week" a rhythm and not a time to come. */
const notAfter = "(?<!(?<!\\p{L})(?:for|in|within|over|than|half|about|after|last|next|take|have|had|of) )";

export const rhythms: Language["rhythms"] = {
  rules: [
    {
      reads: "open",
      pattern: `(?:every |on |the )*(?:first|second|third|fourth|last|1st|2nd|3rd|4th) ${weekday} (?:of|in) (?:the|each|every|a) month`,
    },
    { reads: "open", pattern: `(?:every|each|on) (?:other|second|alternate|third|2nd|3rd) ${weekday}` },
    {
      reads: "open",
      pattern: "(?:every|each|per) (?:\\d+ |few |couple of |two |half |half an )?(?:hour|minute)s?|hourly",
    },
    {
      reads: "open",
      pattern: `(?:(?:every|each|in the|at) )?${part}s? (?:and|&|\\+) (?:(?:every|each|in the|at) )?${part}s?`,
    },
    {
      reads: "open",
      pattern:
        "bi-?weekly|bi-?monthly|bi-?annually|semi-?monthly|every few (?:days|weeks|months)|every so often|every now and then|every (?:single )?time|regularly|often|from time to time|as often as possible|whenever|every (?:meal|lunch|breakfast|dinner|spring|summer|autumn|winter|season|term|decade|school day|payday)|per (?:meal|sitting|session|visit)|a meal|all the days|every \\d+-\\d+ (?:days|weeks|months)|every (?:two|three) or (?:three|four) (?:days|weeks|months)",
    },
    {
      reads: "except",
      pattern: `(?:(?:every|each) ?day|daily) (?:except|but|apart from|other than|besides)(?: for| on)? (?<not>${weekday}(?:(?:,? and |, | & )${weekday})*)`,
    },
    {
      reads: "monthdays",
      pattern: `(?:on )?(?:the )?(?<days>${ordinals}(?:(?:, | and |, and | & )(?:the )?${ordinals})*)(?: days?)? ${month}`,
    },
    {
      reads: "monthdays",
      pattern: `(?:monthly|(?:every|each) month),? on (?:the )?(?<days>${ordinals}(?:(?:, | and |, and | & )(?:the )?${ordinals})*)`,
    },
    {
      reads: "lastday",
      pattern: `(?:on )?(?:the )?last day ${month}|at (?:the )?end of (?:every|each) month|month-?end`,
    },
    {
      reads: "weekdays",
      pattern:
        "(?:every|each|on|all) (?:single )?(?:weekdays?|working days?|work ?days?|business days?)|weekdays|weekday(?: mornings?| evenings?)|on working days|on work ?days",
      weekdays: [1, 2, 3, 4, 5],
    },
    { reads: "weekdays", pattern: "(?:every|each|on|at|over)(?: the)? weekends?|weekends", weekdays: [6, 7] },
    { reads: "days", pattern: `(?:once )?(?:every|each) ${n} days?(?! (?:a|per) week)` },
    { reads: "days", pattern: `(?:every|each) ${nth} (?:day|night|morning|evening)` },
    { reads: "days", pattern: "(?:on )?alternate days|every alternate day", every: 2 },
    { reads: "weeks", pattern: `(?:once )?(?:every|each) ${n} weeks` },
    { reads: "weeks", pattern: `(?:once )?(?:every|each) ${nth} week` },
    { reads: "weeks", pattern: "fortnightly|(?:a|per|each|every) fortnight", every: 2 },
    { reads: "months", pattern: `(?:once )?every ${n} months` },
    { reads: "months", pattern: `(?:every|each) ${nth} month` },
    { reads: "months", pattern: "quarterly|(?:a|per|each|every) quarter(?! of)", every: 3 },
    { reads: "months", pattern: "half-?yearly|every half[- ]year|every six months|semi-?annually", every: 6 },
    { reads: "months", pattern: `yearly|annually|(?:every|each|per) year|${notAfter}a year`, every: 12 },
    {
      reads: "day",
      pattern: `each and every day|(?:every|each) single (?:day|night|morning|evening)|on a daily basis|every ?days?|each day|every-day|daily|nightly|${notAfter}a (?:day|night)|per (?:day|night)|(?<=\\dx |\\d times |\\d time |twice |once )(?:in )?(?:the )?(?:day|night)|(?:every|each) (?:morning|afternoon|evening|night)`,
    },
    {
      reads: "week",
      pattern: `(?:every|each) (?:single )?week|weekly|on a weekly basis|${notAfter}a (?:week|wk)|per (?:week|wk)|(?<=\\dx |\\d times |\\d time |twice |once |days )(?:in )?(?:the |a )?week`,
    },
    {
      reads: "month",
      pattern: `(?:every|each) (?:single )?month|monthly|on a monthly basis|${notAfter}a month|per month|(?<=\\dx |\\d times |\\d time |twice |once )(?:in )?(?:the |a )?month`,
    },
    { reads: "day", pattern: "/ ?day", glued: true },
    { reads: "week", pattern: "/ ?(?:week|wk)", glued: true },
    { reads: "month", pattern: "/ ?(?:month|mo)", glued: true },
  ],
  again: "every|each|per|daily|weekly|monthly|yearly",
  nth: {
    other: 2,
    second: 2,
    alternate: 2,
    alternating: 2,
    third: 3,
    fourth: 4,
    fifth: 5,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    twelve: 12,
  },
  list: {
    lead: "every|each|on(?: every)?",
    joint: ",? and |,? & |, ?| & |/| ",
    span: "-|–| to | through | thru ",
    every: /^(?:every|each|on every)/u,
    plural: /days(?: |$)/u,
    part: ` ${part}s?`,
    notAfter: "next|this|last",
  },
  by: "[x×] ?",
  times: "(?:x|×|times?|days?|nights?|mornings|evenings)",
  dayParts: /(?:days?|nights?|mornings|evenings)$/u,
  once: { once: 1, twice: 2, thrice: 3 },
};
