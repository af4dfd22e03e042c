export const chanceWords = {
  certain: "{place, select, inside {certain} other {Certain}}",
  none: "{place, select, inside {out of reach by then} other {Out of reach by then}}",
  most: "{place, select, inside {more} other {More}} than 9 in 10",
  least: "{place, select, inside {less} other {Less}} than 1 in 10",
  about: "{place, select, inside {about} other {About}} {tenths, number} in 10",
  "odds.most": "more than a 9 in 10 chance",
  "odds.least": "less than a 1 in 10 chance",
  "odds.about": "about {tenths, select, 8 {an} other {a}} {tenths} in 10 chance",
} as const;
