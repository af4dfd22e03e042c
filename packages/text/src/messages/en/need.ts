export const needWords = {
  rate: "{amount} {per}",
  "per.day": "a day",
  "per.week": "a week",
  "per.month": "a month",
  every: "{amount} {every}",
  "every.day": "every {count, number} days",
  "every.week": "every {count, number} weeks",
  "every.month": "every {count, number} months",
  left: "{days, plural, =1 {{amount} today} other {{amount} in the # days that are left}}",
} as const;
