export const firstWords = {
  "example.number": "Run 500 km by 31 December",
  "example.pages": "Read 20 pages every weekday",
  "example.times": "Gym 3 times a week",
  "example.limit": "No more than 2 coffees a day",
  "example.money": "Save £6,000 by 30 June",
  "example.minutes": "Meditate 10 min daily",
  begin: "Begin",
  forExample: "For example",
  formInstead: "Fill in the form instead",
} as const;
