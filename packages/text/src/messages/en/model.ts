export const modelWords = {
  digits: "A number, in digits.",
  someDay: "Choose at least one day.",
  weeks: "From 2 to 52 weeks.",
  days: "From 2 to 366 days.",
  howMuch: "How much? A number, in digits.",
  order: "The second number has to be at least the first.",
  something: "At least something: a number above 0.",
} as const;
