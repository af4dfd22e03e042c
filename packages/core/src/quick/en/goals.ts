import type { Language } from "../language.ts";

const project =
  "launch|ship|build|renovate|redecorate|finish|complete|organi[sz]e|plan|write|publish|create|develop|design|prepare|set up|declutter|refactor|restore|produce|record|compose|landscape|digiti[sz]e|catalogue|migrate|redo|remodel|convert|rewrite|draft|make";

export const goals: Language["goals"] = {
  leadIn:
    /^(?:(?:hi|hey|ok|please|and|so)[,]? )?(?:(?:i|we)(?: really|'d really| just| also)? ?(?:want|need|wish|plan|hope|intend|aim|would like|'d like|would love|'d love|am going|'m going|will|'ll|have|must|should|shall|am trying|'m trying|am planning|'m planning)(?: to| that)?(?! been)|want(?: to)?|wanna|gonna|need to|my (?:new )?(?:goal|aim|target|resolution|plan|habit|challenge)(?: is| for \d{4} is)?(?: to|:)?|(?:new )?(?:goal|aim|target|habit|resolution):?|aim (?:to|for)|please|let me|let's|try to|trying to|plan to|start to|to) (?!be honest)/u,
  trailing:
    "of|the|by|to|in|on|for|at|and|is|be|than|with|from|as|about|my|per|every|over|around|approximately|roughly|then|but",
  leading: "of|and|worth of|'s|in total|for at",
  phrasal:
    "put aside|put away|put on|put in|set aside|pay off|pay back|pay down|cut down|cut back|cut out|cut|give away|pick up|take in|get in|get through|work through|go through|knock out|stick to|keep to|stay|keep|keep it|limit myself|restrict myself|get down|go down|come down|bring down|stay at|top out|get|limit",
  prepositions: "in|on|from|at|with|without|for|into|to|of",
  particles: "in|on|with|about|over|around",
  hollow: "keep it|limit myself|restrict myself|keep myself|hold it|stay|stay at|stick to|keep",
  said: "(?:just once|as a project|in total|as my best|as a level)(?= ?$)",
  names:
    "in one (?:go|set|sitting|session|breath|day)|half[- ](?:marathon|iron ?man|term|day|time|moon)|one[- ]rep max|one[- ]on[- ]one|one[- ]pot|one by one|\\d+-a-side|two-step|three-course|four-day week|1:1s?|5:2|couch to 5k|nanowrimo|zero waste|inbox zero|9 to 5|24/7",
  needy:
    "do|reduce|loose|save|spend|lose|gain|get|have|put|pay|earn|make|take|give|drop|shed|invest|raise|deposit|reach|hit|lift|win|eat|drink|budget|collect|repay|donate|crowdfund|sell|keep|stay|go",
  alone:
    "run|read|walk|swim|cycle|bike|write|meditate|study|hike|row|jog|draw|sketch|journal|yoga|stretch|revise|volunteer|climb|plank|pray|dance|ski|surf|weigh|practise|practice|exercise|sing|knit|code|sleep|fast|train|garden|commute|juggle|ride|row|rest|gym|floss|nap|skate|spin|cardio|jump|sprint|earn|sleeping|walking|running|reading|weight|steps",
  abstain:
    /^(?:no|without|avoid|quit|stop|give up|giving up|never|don't|do not|abstain from|stay off|stay away from|cut out|go without|skip|not)(?!\p{L})/u,
  numbered:
    "chapters?|parts?|season|episodes?|module|room|route|version|vol(?:ume)?|act|grade|class|formula|windows|omega|vitamin|number|no\\.|bus|platform|section|phase|lesson|step|iphone|android|ps|xbox|python|java|ios|web|euro|size|gate|flight|track|symphony|sonata|opus|op\\.|article|rule|question|exercise|level|day|week|stage|unit|tier|zone|area|part|book|page|highway|interstate|channel|camera|catch|apollo|boeing|model|mark|type|covid|g",
  aged: "\\d{1,2}[- ](?:year|month|week|day)s?[- ]olds?|\\d+(?:st|nd|rd|th)(?! of)(?= \\p{L})|\\d+[- ](?:day|week|month|year|hour|minute)[- ](?:challenge|plan|course|program(?:me)?|streak|trip|visa|loan)",
  works: "read|watch|see|play|listen to|finish|reread|rewatch|perform|learn|study|practise|practice",
  evidence: [
    {
      rule: "best lift",
      kind: "best",
      weight: 6,
      pattern:
        "bench(?: press)?|deadlift|squat(?!s)|clean and jerk|snatch|overhead press|shoulder press|military press|leg press|lift|one[- ]rep max|1rm|power clean|hip thrust|curl",
    },
    {
      rule: "in one go",
      kind: "best",
      weight: 6,
      pattern:
        "in a row|in (?:one|a|a single) (?:go|set|sitting|session|breath|day|week|month)|without (?:stopping|a break|rest)|non-?stop|unbroken|straight|consecutive(?:ly)?|in a single \\p{L}+|at once",
    },
    {
      rule: "held",
      kind: "best",
      weight: 6,
      pattern: "(?:hold|holding)(?: a| my)?|plank|handstand|hang|dead hang|wall sit|hold my breath",
    },
    {
      rule: "best word",
      kind: "best",
      weight: 7,
      pattern:
        "longest|heaviest|highest|furthest|farthest|biggest|personal best|personal record|pb|pr|max(?:imum)? (?:deadlift|squat|bench|lift|press|heart rate|power)|best|as my best",
    },
    { rule: "score", kind: "best", weight: 6, pattern: "score|type|typing|jump|throw|ftp|bowl" },
    {
      rule: "level word",
      kind: "level",
      weight: 9,
      pattern:
        "weigh|weight|weighing|body ?fat|(?:resting )?heart rate|rating|elo|cholesterol|blood (?:pressure|sugar)|waist|bmi|hba1c|vo2 ?max|credit score|gpa|net worth|balance|mile time|subscribers|followers|ranking|rank|handicap|as a level|hips|resting pulse|temperature",
    },
    {
      rule: "verb of change",
      kind: "level",
      weight: 7,
      pattern:
        "lose|loose|drop|shed|gain|put on|shrink|reduce(?= \\d)|(?:grow|raise|increase|bring|lower|reduce)(?= .*(?:to|from|under|below|by \\d))",
    },
    { rule: "project", kind: "project", weight: 5, pattern: `^(?:${project})` },
    {
      rule: "project word",
      kind: "project",
      weight: 6,
      pattern: "as a project|thesis|dissertation|project|website|renovation|garage|memoir",
    },
    { rule: "said so", kind: "once", weight: 20, pattern: "just once|one time only" },
    { rule: "said so", kind: "total", weight: 20, pattern: "in total|altogether|all in all|overall" },
    { rule: "said so", kind: "best", weight: 20, pattern: "as my best" },
    { rule: "said so", kind: "level", weight: 20, pattern: "as a level" },
    { rule: "said so", kind: "project", weight: 20, pattern: "as a project" },
  ],
  relative: [
    ["(?:lose|loose|drop|shed) ", "down"],
    ["reduce (?:by )?(?=\\d)", "down"],
    ["(?:gain|put on) ", "up"],
  ],
  distance: /^(?:run|walk|cycle|bike|swim|row|ride|race|jog|hike)$/u,
  distances: "km|m|miles|mi|yd",
  race: "marathon|half[- ]marathon|5k|10k|mile|triathlon|ironman|parkrun|cube|crossword|sudoku|lap|sprint|ultra|race|puzzle|course",
  within:
    "in under|in less than|in sub|under|below|sub|in|within|less than|break|faster than|quicker than|beat",
  longRace: "marathon|half|ironman|triathlon|ultra|century",
  weighs: /^(?:kg|lb|st)$/u,
  changing: "grow|increase|raise|reduce|lower|bring|cut|boost|improve|go|get|move|double|scale|shrink|drop",
  attain: /^(?:get|reach|hit|be|become|get to|achieve|attain|go)(?!\p{L})/u,
  telling:
    "to (?:one|two|three|four|five|six|seven|eight|nine|ten)|every|each|per|daily|weekly|monthly|yearly|annually|hourly|than|max|maximum|min|minimum|at least|at most|limit|only|between|times|twice|thrice|once|except|regularly|until|till|during|within|x ?\\d*|a day|a week|a month|by (?:day|week|month)|for (?:day|week|month)|in week|or (?:less|more|fewer)|half|hundreds?|thousands?|dozens?|lakhs?|crores?|grand|not|never|don't|remind(?:er)?|average|avg|weekends?|weekdays?|sometimes|usually|about once|double|triple|halve|percent|last year|previous|another|by \\d+|twice as|as many|as much|and a half|quarter|some|few|several|many|alternate|reps|sets|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|from \\d+|before (?:my|the|our) (?!door|mirror|tv)|tomorrow|yesterday|today|tonight|last night|ago|next week|last (?:week|month|year)|later|now|so far",
  comparing: "more|less|fewer|better|faster|longer|further|enough",
  abilities: /^(?:learn|teach|train|be able|know how|figure out)(?: \p{L}+){0,3} (?:how )?to /u,
  quit: /^(?:quit|stop|give up|giving up|cut out|abstain)(?!\p{L})/u,
  usual: [
    ["min", 240],
    ["h", 12],
    ["s", 3600],
    ["km", 12],
    ["miles|mi", 8],
    ["m", 3000],
    ["pages?", 60],
    ["words?", 3000],
    ["steps?", 40_000],
    ["glass(?:es)?|cups?|bottles?|portions?|servings?|pints?", 15],
    ["l", 5],
    ["ml|cl", 5000],
    ["kcal|calories?", 5000],
    ["g", 500],
    ["oz", 150],
    [
      "(?:push|sit|pull|press|chin)[- ]?ups?|squats?|burpees?|lunges?|reps?|crunches|planks?|jumping jacks",
      200,
    ],
    ["times", 10],
    ["coffees?|beers?|drinks?|cigarettes?|units?|snacks?|sweets?|cookies", 10],
    ["meals?|fruits?|vegetables?|veggies", 10],
  ],
  calendar: "days?|weeks?|fortnights?|months?|years?|decades?|nights?|mornings?|evenings?",
  takesBare:
    "repay|clear|borrow|lend|save|earn|invest|spend|make|budget|pay|raise|donate|put|weigh|weight|cut|limit|keep|cigarettes|coffees?|smoke|score|reduce|balance|income|sales",
};
