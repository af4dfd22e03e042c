import type { Language } from "../language.ts";

const months =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const weekdays =
  "mon(?:day)?s?|tue(?:s|sday)?s?|wed(?:nesday)?s?|thu(?:r|rs|rsday)?s?|fri(?:day)?s?|sat(?:urday)?s?|sun(?:day)?s?";
const ordinal = "(?:st|nd|rd|th)";
const date = `(?:the )?(?<day>\\d{1,2})${ordinal}? (?:of )?(?<month>${months})`;
const american = `(?<month>${months})\\.? (?:the )?(?<day>\\d{1,2})${ordinal}?`;
const end = "(?:the )?(?:(?:very )?end of |end |late )?";
const counts = "\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve";

export const days: Language["days"] = {
  months,
  weekdays,
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
  ordinal,
  rules: [
    { reads: "iso", pattern: "(?<iso>\\d{4}-\\d{2}-\\d{2})" },
    { reads: "numeric", pattern: "(?<a>\\d{1,2})[/.](?<b>\\d{1,2})[/.](?<year>\\d{4}|\\d{2})" },
    { reads: "numeric", pattern: "(?<a>\\d{1,2})/(?<b>\\d{1,2})" },
    { reads: "dayMonth", pattern: "(?<day>\\d{1,2})\\.(?<number>\\d{1,2})\\." },
    { reads: "dayMonth", pattern: `(?:(?:${weekdays}),? )?${date}\\.?,? (?<year>\\d{4})` },
    { reads: "dayMonth", pattern: `(?:(?:${weekdays}),? )?${american},? (?<year>\\d{4})` },
    { reads: "dayMonth", pattern: `(?:(?:${weekdays}),? )?${date}` },
    { reads: "dayMonth", pattern: `(?:(?:${weekdays}),? )?${american}(?! (?:${months}))` },
    { reads: "ordinal", pattern: `(?:the )?(?<day>\\d{1,2})${ordinal}(?: of (?:this|the) month)?` },
    {
      reads: "monthStart",
      pattern: `(?:the )?(?:start|beginning) of (?<month>${months})(?: (?<year>\\d{4}))?|early (?<month2>${months})`,
    },
    {
      reads: "monthMiddle",
      pattern: `(?:the )?(?:middle of |mid[- ])(?<month>${months})(?: (?<year>\\d{4}))?`,
    },
    { reads: "month", pattern: `${end}(?:(?<which>next|this) )?(?<month>${months})(?: (?<year>\\d{4}))?` },
    { reads: "thisYear", pattern: `${end}(?<which>this|next|the) year` },
    { reads: "thisMonth", pattern: `${end}(?<which>this|next|the) month` },
    { reads: "thisWeek", pattern: `${end}(?<which>this|next|the) week` },
    { reads: "year", pattern: `${end}(?<year>\\d{4})(?![\\d/.-])` },
    { reads: "today", pattern: "today|tonight" },
    { reads: "tomorrow", pattern: "tomorrow" },
    { reads: "yesterday", pattern: "yesterday" },
    { reads: "fixed", pattern: "(?<d25m12>christmas(?: day)?)" },
    { reads: "fixed", pattern: "(?<d24m12>christmas eve)" },
    { reads: "fixed", pattern: "(?<d31m12>new year's eve)" },
    { reads: "fixed", pattern: "(?<d1m1>new year(?:'s(?: day)?)?)" },
    { reads: "fixed", pattern: "(?<d14m2>valentine's day)" },
    { reads: "fixed", pattern: "(?<d31m10>halloween)" },
    { reads: "weekday", pattern: `(?:(?<which>next|this) )?(?<weekday>${weekdays})` },
    {
      reads: "distance",
      pattern: `(?:in )?(?:the (?:next|coming) )?(?<count>${counts}) (?<unit>day|week|fortnight|month|year)s?'?(?: from now| time)?`,
    },
    { reads: "distance", pattern: "the (?:next|coming) (?<unit>fortnight)" },
  ],
  due: "by|until|till|before|due(?: on| by)?|within|through|no later than|not later than|up until",
  before: "before",
  byDay: "by|before|due(?: on| by)?",
  from: "from|starting on|starting from|starting in|starting|beginning on|beginning|as of",
  to: "to|until|till|through",
  between: ["between", "and"],
  lasting: "for|over|in",
  spans: `(?:in |during |for |over )?(?:this|next) (?:year|month|week)|(?:in|during) (?:${months})(?: \\d{4})?|in (?:19|20|21)\\d{2}`,
  vague:
    "(?:by|until|till|before|over|during|in|this|next|within|through) (?:the |my |our |this |next |early |late |mid |end of |her |his |next )*(?:spring|summer|autumn|fall|winter|easter(?: monday| sunday)?|lent|ramadan|diwali|eid|thanksgiving|memorial day|labor day|(?:fourth|4th) of july|independence day|birthday|wedding|holidays?|vacation|trip|exams?|retirement|graduation|term|semester|decade|school year|season)(?: \\d{4})?",
  until: "by|before|until|till",
  notDue:
    "the (?!summer|spring|autumn|winter|fall)|an? |my (?!birthday|wedding|holidays?|trip|exams?)|myself|hand|foot|bike|car|bus|train|boat|plane|phone|mail|email|heart|ear|bed(?:time)?|sleep|work|school|breakfast|lunch|dinner|noon|midnight|sunrise|sunset|dawn|dusk|\\p{L}+ing(?!\\p{L})|he |she |we |they |it |each|every|me ",
  clock:
    "(?:(?:by|at|before|after|until|till|from|past|around|later than|no later than|not later than|earlier than) )(?:\\d{1,2}(?:[:.]\\d{2})? ?(?:am|pm|a\\.m\\.|p\\.m\\.|o'clock)|\\d{1,2}:\\d{2})|(?:at|after) \\d{1,2}(?![\\d:.,%/]| ?(?:km|kg|k|%|times|hours?|pages|st|nd|rd|th))|(?:by|before) \\d{1,2}(?![\\d:.,%/-])(?= (?:every|each|on|daily|\\d+ (?:days|nights|times))|$)|\\d{1,2}(?:[:.]\\d{2})? ?(?:am|pm|a\\.m\\.|p\\.m\\.|o'clock)|(?:at|by|before|after|until) (?:noon|midnight)",
  remind:
    "(?:(?:and |with |, )?(?:an? )?(?:remind(?:er)?s?)(?: me)?(?: at| for)?) (?<hour>\\d{1,2})(?:[:.](?<minute>\\d{2}))? ?(?<half>am|pm)?(?: to)?",
  past: {
    yesterday: "yesterday(?: morning| afternoon| evening| night)?",
    beforeYesterday: "(?:the )?day before yesterday",
    today: "today|tonight|this (?:morning|afternoon|evening)|just now|earlier today",
    tomorrow: "tomorrow",
    lastNight: "last night",
    thisMorning: "this morning",
    ofMonth: "of|in",
    ago: "(?<count>\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|a couple of) (?<unit>day|week|fortnight)s? ago",
    agoUnits: { day: 1, week: 7, fortnight: 14 },
    on: "on|of",
    last: "(?:on )?(?:last|this past)",
    partOfDay: "morning|afternoon|evening|night",
    namesWeekday: /^(?:on|last|this)|day(?: |$)/u,
    weekdays: /days$/u,
    otherWords: /^(?:sat|sun)/u,
    vague:
      "(?<!so far )(?:last|this|all|the whole|past|over the|for the past|the past|the other) (?:week|weekend|month|year|day|few days|weeks|\\d+ days)|every (?:single )?day|daily|each day|all day|(?:on |over |at )?(?:the )?weekends?|last (?:summer|winter|spring|autumn)|recently|the other day|in the last \\d+ days",
  },
};
