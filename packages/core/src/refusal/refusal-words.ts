/**
 * Holds every refusal in English, in ICU's syntax, of which only arguments are used: days come as text, figures as numbers. The
 * web app says them in the person's language (a catalogue of its own is made of these), the api and the command line as they
 * stand here.
 */
export const refusalWords = {
  // Any field
  required: "Fill this in.",
  type: "This is missing, or not in the form that is expected here.",
  unknown: "This field is not known here. Leave it out.",
  choice: "Choose one of the values that are offered.",
  range: "Use a number from {min, number} to {max, number}.",
  range_least: "Use at least {min, number}.",
  range_most: "Use at most {max, number}.",
  text_characters: "This holds a character that cannot be kept. Remove it.",
  text_long: "Use at most {max, number} characters.",
  id: "This is not an id that Cairn made.",
  missing: "This is not here any more. Choose another one.",
  version: "A version is a whole number: the one that was last seen.",
  cursor: "This place in the list is not known. Start again from the top.",
  nested: "This is nested deeper than the {max, number} levels that are read.",
  limit: "Ask for fewer at a time, and for at least one.",
  position: "A place in the order is a whole number from 0 to 10,000.",

  // Archives
  archive_file: "This is not a file that Cairn exported.",
  archive_version: "This file was made by a newer Cairn (format {version}). Update this one first.",
  archive_size: "This file is larger than Cairn reads. Import it in parts.",
  archive_line: "This line is damaged: it is not JSON.",
  archive_different: "This is here already with other content, which stays as it is.",
  archive_missing: "The goal or area that this belongs to is not here.",
  not_outcome: "Only a goal that is done or not done has a day on which it was done.",
  skip_value: "A rest day has no amount. Leave it out.",
  plan_unfit: "This plan does not fit what the goal counts.",

  // Days, zones and profile
  day: "Choose a day that the calendar has, from 1900 to 2200.",
  instant: "A moment looks like 2026-01-31T12:00:00Z.",
  zone: "Choose a time zone from the list, such as Europe/Lisbon.",
  locale: "Choose a language from the list, such as en-GB.",
  week_start: "A week starts on one of its seven days.",
  week: "A review belongs to a whole week: name its first day.",
  year: "Name a year, such as 2026.",
  day_start: "A day can start between midnight and 06:00.",
  theme: "Choose system, light or dark.",

  // Signing up and in
  email: "Write an e-mail address, such as name@example.org.",
  email_other: "This is not the address of this account.",
  email_taken: "This address already has an account. Sign in instead.",
  password_short: "Use at least {min, number} characters. A few words in a row work well.",
  password_long: "Use a password of at most {max, number} bytes.",
  password_common: "This password is easy to guess. Use a few words that belong to nobody else.",
  sign_in: "That e-mail and password do not match. Try again.",
  password_wrong: "This is not your present password. Try it again.",

  // Personal tokens
  token_scope:
    "This needs a token with the scope {needs}; this one has {has}. Make one under Settings, Tokens.",
  token_never:
    "No token may do this, whatever its scope: tokens, devices, the password and the account are for who is signed in.",
  instant_past: "Choose a moment to come.",

  // Amounts
  amount: "Write a number.",
  amount_large: "Use a number between -1,000,000,000,000 and 1,000,000,000,000.",
  amount_decimals: "Use at most six decimals.",
  amount_positive: "Use a number above 0.",
  amount_negative: "Use 0 or more.",
  weight: "A weight is above 0 and at most 1,000.",

  // Goals
  colour: "Choose one of the six colours.",
  aggregation: "Choose how entries add up: sum, last, count, max or min.",
  direction: "Choose up or down.",
  metric_pair: "Entries of this kind can only go the other way. Choose the other direction.",
  by: "Choose what a period is judged by: the number of entries, their sum or their mean.",
  parent_kind: "Only an objective can hold other goals. Choose one, or none.",
  parent_circle: "A goal cannot be below itself. Choose another objective, or none.",
  parent_depth: "Goals go at most {max, number} levels deep. Choose an objective further up.",
  not_for_measure: "A goal of this kind has none. Leave it out.",
  day_future: "This day has not come yet. Choose today or an earlier one.",
  closed_as: "Choose whether it was reached or let go.",
  tab: "Choose one of the tabs.",
  sort: "Choose one of the orders.",
  area_taken: "There is an area of this name already. Choose another name.",

  // Plans
  whole: "Use a whole number.",
  due_before_start: "Choose a day from {from} on.",
  target_above: "A target has to be more than where you start ({from}).",
  target_below: "A target has to be less than where you start ({from}).",
  target_many: "There is room for at most {max, number} by that day. Aim for less, or choose a later day.",
  rate_differs: "At this rate it takes until {due}. Leave out one of target, day and rate, or change one.",
  rate_slow: "At this rate it would take centuries. Use more, or aim for less.",
  start_after_due: "Choose a day up to {due}, when the plan ends.",
  start_below: "The start has to be less than the target ({target}).",
  start_above: "The start has to be more than the target ({target}).",
  start_far: "Choose a day within the next {years, number} years.",
  plan_mode: "Choose whether the change begins on a day or corrects the past.",
  plan_base: "Choose whether to keep the line or to start again from here.",
  blocks: "A block has from 2 to 52 weeks.",
  day_blocks: "From 2 to 366 days.",
  monthdays: "Choose days of the month from 1 to 31, each once.",
  month_blocks: "A block has 2, 3, 4, 6 or 12 months.",
  weekdays: "Choose one to seven weekdays, each once.",
  day_reading:
    "A day is read by its last entry, or by the mean, the greatest, the least or the sum of its entries.",
  rate_unit: "A rate is an amount a day, a week or a month.",
  between_order: "The upper bound has to be at least the lower one.",

  // Pauses and check-ins
  pause_order: "The last day has to be on or after the first.",
  kind: "A check-in is an entry or a rest day.",
  takes_no_check_ins: "This kind of goal takes no check-ins. Open it and mark what is done.",
  before_start: "This goal starts on {start}. Choose that day or a later one, or move its start.",

  // What a refusal as a whole says. Nothing in here tells a foreign thing from a missing one.
  NOT_FOUND: "This is not here. It may have been removed, or its link turned off.",
  CONFLICT: "What is kept here differs from what you saw or sent. Look at what is there, then try again.",
  INVALID: "Some of this needs a look before it can be saved.",
  FORBIDDEN: "This is not possible here.",
  UNAUTHENTICATED: "Sign in to go on.",
  RATE_LIMITED: "That was a lot at once. Try again in a second.",
  RATE_LIMITED_seconds: "That was a lot at once. Try again in {seconds, number} seconds.",
  RATE_LIMITED_minutes: "That was a lot at once. Try again in {minutes, number} minutes.",
  UNAVAILABLE: "Cairn cannot reach its data right now. Nothing is lost: try again in a moment.",

  // Before a procedure runs: the texts of parsers and routers would quote the input.
  unreadable: "This request cannot be read.",
  no_address: "There is no such address.",
  cookie: "A cookie was damaged and is removed. Try again.",
  no_procedure: "There is no such procedure.",
  method: "This procedure is asked in another way: queries by GET, mutations by POST.",
  not_json: "Send JSON.",
  too_large: "This request is larger than allowed.",
  given_up: "The request was given up.",
  broken: "Something went wrong on our side. It was noted; try again in a moment.",
  csrf: "This form has expired. Load the page again.",
  needs_look: "This needs a look.",
} as const;
