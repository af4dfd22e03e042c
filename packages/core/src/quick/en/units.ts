import type { Language } from "../language.ts";

export const units: Language["units"] = {
  measures: [
    ["seconds?|secs?|s", "s"],
    ["minutes?|mins?|min\\.?|minuts?", "min"],
    ["hours?|hrs?|hr|h|hs", "h"],
    ["kilomet(?:re|er)s?|kms?|klicks?", "km"],
    ["met(?:re|er)s?|m", "m"],
    ["centimet(?:re|er)s?|cms?", "cm"],
    ["miles?", "miles"],
    ["mi", "mi"],
    ["yards?|yds?", "yd"],
    ["feet|foot|ft", "ft"],
    ["kilos?|kgs?|kilogram(?:me)?s?", "kg"],
    ["gram(?:me)?s?|gms?|g", "g"],
    ["lbs?", "lb"],
    ["stones?|st", "st"],
    ["ounces?|oz", "oz"],
    ["lit(?:re|er)s?|ltrs?|l", "l"],
    ["millilit(?:re|er)s?|ml", "ml"],
    ["centilit(?:re|er)s?|cl", "cl"],
    ["kcals?", "kcal"],
    ["percent|per cent|%", "%"],
    ["wpm", "wpm"],
    ["bpm", "bpm"],
  ],
  money: [
    ["£|quid|gbp|pounds sterling", "£"],
    ["\\$|dollars?|bucks?|usd", "$"],
    ["€|euros?|eur", "€"],
    ["¥|yen|jpy", "¥"],
    ["₹|rupees?|rs\\.?|inr", "₹"],
  ],
  moneyBefore: [
    ["£|gbp", "£"],
    ["\\$|usd|us\\$", "$"],
    ["€|eur", "€"],
    ["¥|jpy", "¥"],
    ["₹|rs\\.?|inr", "₹"],
  ],
  glued:
    "km|kms|m|mi|cm|kg|kgs|g|lb|lbs|st|oz|l|ml|cl|h|hr|hrs|min|mins|s|sec|k?cal|kcals|steps|p|pages|wpm|bpm|%|£|€|\\$|¥|₹",
  weightOrMoney: {
    words: "pounds?",
    weight: "lb",
    money: "£",
    about:
      "lose|gain|shed|weigh|weight|lift|bench|squat|deadlift|press|curl|barbell|dumbbells?|kettlebell|heavier|lighter|muscle|fat|body",
  },
  times: "times?",
  adjectives:
    "new|old|large|big|small|little|tiny|healthy|unhealthy|good|great|hard|easy|long|short|full|whole|half|fresh|cold|hot|warm|deep|different|random|green|red|raw|proper|decent|quick|slow|light|heavy|strong|non-fiction|fiction|online|home-?cooked|home-?made|vegetarian|vegan|meat-free|good-quality|single|extra|more|dry|wet|solid|real|alcoholic|sugary|fizzy|classic|foreign|sweet|paid|free|blank|daily|weekly|creative|original|professional|personal|consecutive|straight",
  notUnit:
    "a|an|the|per|every|each|by|until|till|before|after|from|in|on|at|and|or|of|to|x|×|this|that|next|due|starting|start|currently|daily|weekly|monthly|yearly|quarterly|nightly|everyday|weekdays?|weekends?|fortnightly|more|less|fewer|remind|reminder|with|without|for|is|are|was|my|our|his|her|their|your|today|yesterday|tomorrow|tonight|last|down|up|within|during|through|over|under|max|maximum|min|minimum|tops|limit|only|so|now|then|but|if|not|no|into|off|out|about|around|between|than|total|altogether|once|twice|thrice|via|it|as|plus|am|pm|o'clock|ago|all|both|any|some|towards?|against|across|along|like|near|onto|since|extra|worth|away|back|when|while|because|till|felt|since|did|on|mornings?|evenings?",
  plural: /(?:[^suix']|[aeiouy]u|xe|che|she|sse|ie)s$|children$|people$|men$|teeth$|feet$/u,
  second: "ups?|ins?|offs?|downs?|outs?",
  durations: [
    ["(?:an|one) hour and a half", 90, "min"],
    ["(?:an|one) hour and a quarter", 75, "min"],
    ["half an hour|half hour", 30, "min"],
    ["(?:a )?quarter of an hour", 15, "min"],
    ["three quarters of an hour", 45, "min"],
    ["an hour", 1, "h"],
    ["a minute", 1, "min"],
  ],
  hours: "hours?|hrs?|hr|h",
  minutes: "minutes?|mins?|min|m",
};
