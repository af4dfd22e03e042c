import { isDay } from "./day.ts";
import type { ErrorCode, ErrorParams, FieldError } from "./error.ts";

type Sentence = string | ((params: ErrorParams) => string);

/** A figure of a refusal as text; a missing one leaves a gap that reads well. */
function given(params: ErrorParams, name: string, unknown = ""): string {
  const value = Object.hasOwn(params, name) ? params[name] : undefined;
  if (value === undefined) return unknown;
  return typeof value === "string" && isDay(value) ? DAYS.format(Date.parse(value)) : String(value);
}

const DAYS = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** What each reason asks for, in words that say what to do. */
const REASONS: Record<string, Sentence> = {
  // Any field
  required: "Fill this in.",
  type: "This is missing, or not in the form that is expected here.",
  unknown: "This field is not known here. Leave it out.",
  choice: "Choose one of the values that are offered.",
  range: (p) =>
    p.min !== undefined && p.max !== undefined
      ? `Use a number from ${given(p, "min")} to ${given(p, "max")}.`
      : p.min !== undefined
        ? `Use at least ${given(p, "min")}.`
        : `Use at most ${given(p, "max", "what is allowed here")}.`,
  text_characters: "This holds a character that cannot be kept. Remove it.",
  text_long: (p) => `Use at most ${given(p, "max", "fewer")} characters.`,
  id: "This is not an id that Cairn made.",
  missing: "This is not here any more. Choose another one.",
  version: "A version is a whole number: the one that was last seen.",
  cursor: "This place in the list is not known. Start again from the top.",
  limit: "Ask for fewer at a time, and for at least one.",
  position: "A place in the order is a whole number from 0 to 10,000.",

  // Archives
  archive_file: "This is not a file that Cairn exported.",
  archive_version: (p) =>
    `This file was made by a newer Cairn (format ${given(p, "version", "unknown")}). Update this one first.`,
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
  email_taken: "This address already has an account. Sign in instead.",
  password_short: (p) =>
    `Use at least ${given(p, "min", "a few more")} characters. A few words in a row work well.`,
  password_long: (p) => `Use a password of at most ${given(p, "max", "fewer")} bytes.`,
  password_common: "This password is easy to guess. Use a few words that belong to nobody else.",
  sign_in: "That e-mail and password do not match. Try again.",
  password_wrong: "This is not your present password. Try it again.",

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
  parent_depth: (p) =>
    `Goals go at most ${given(p, "max", "a few")} levels deep. Choose an objective further up.`,
  not_for_measure: "A goal of this kind has none. Leave it out.",
  day_future: "This day has not come yet. Choose today or an earlier one.",
  closed_as: "Choose whether it was reached or let go.",
  tab: "Choose one of the tabs.",
  sort: "Choose one of the orders.",
  area_taken: "There is an area of this name already. Choose another name.",

  // Plans
  whole: "Use a whole number.",
  due_before_start: (p) => `Choose a day from ${given(p, "from", "the first day")} on.`,
  target_above: (p) => `A target has to be more than where you start (${given(p, "from", "the start")}).`,
  target_below: (p) => `A target has to be less than where you start (${given(p, "from", "the start")}).`,
  target_many: (p) =>
    `There is room for at most ${given(p, "max", "fewer")} by that day. Aim for less, or choose a later day.`,
  rate_slow: "At this rate it would take centuries. Use more, or aim for less.",
  start_after_due: (p) => `Choose a day up to ${given(p, "due", "the due day")}, when the plan ends.`,
  start_below: (p) => `The start has to be less than the target (${given(p, "target", "the target")}).`,
  start_above: (p) => `The start has to be more than the target (${given(p, "target", "the target")}).`,
  start_far: (p) => `Choose a day within the next ${given(p, "years", "few")} years.`,
  plan_mode: "Choose whether the change begins on a day or corrects the past.",
  plan_base: "Choose whether to keep the line or to start again from here.",
  blocks: "A block has from 2 to 52 weeks.",
  weekdays: "Choose one to seven weekdays, each once.",
  rate_unit: "A rate is an amount a day, a week or a month.",
  between_order: "The upper bound has to be at least the lower one.",

  // Pauses and check-ins
  pause_order: "The last day has to be on or after the first.",
  kind: "A check-in is an entry or a rest day.",
  takes_no_check_ins: "This kind of goal takes no check-ins. Open it and mark what is done.",
  before_start: (p) =>
    `This goal starts on ${given(p, "start", "a later day")}. Choose that day or a later one, or move its start.`,
};

/** What a refusal as a whole says. Nothing in here tells a foreign thing from a missing one. */
const REFUSALS: Record<ErrorCode, Sentence> = {
  NOT_FOUND: "This is not here. It may have been removed, or its link turned off.",
  CONFLICT: "What is kept here differs from what you saw or sent. Look at what is there, then try again.",
  INVALID: "Some of this needs a look before it can be saved.",
  FORBIDDEN: "This is not possible here.",
  UNAUTHENTICATED: "Sign in to go on.",
  RATE_LIMITED: (p) => `That was a lot at once. Try again in ${wait(p)}.`,
  UNAVAILABLE: "Cairn cannot reach its data right now. Nothing is lost: try again in a moment.",
};

function wait(params: ErrorParams): string {
  const seconds = Number(given(params, "retryAfter", "60"));
  if (seconds <= 1) return "a second";
  if (seconds < 90) return `${Math.ceil(seconds)} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}

function say(sentence: Sentence, params: ErrorParams): string {
  return typeof sentence === "string" ? sentence : sentence(params);
}

/** Whether a reason has a sentence of its own. */
export function hasSentence(reason: string): boolean {
  return Object.hasOwn(REASONS, reason);
}

/** The English sentence of a field's refusal. A reason without one says only that the field needs a look. */
export function explain(reason: string, params: ErrorParams = {}): string {
  const sentence = Object.hasOwn(REASONS, reason) ? REASONS[reason] : undefined;
  return say(sentence ?? "This needs a look.", params);
}

/** The English sentence of a whole refusal: that of its only field where there is just one, else the code's. */
export function explainRefusal(
  code: ErrorCode,
  fields: readonly FieldError[] = [],
  params: ErrorParams = {},
): string {
  const [first, second] = fields;
  if (first && !second) return explain(first.reason, first.params);
  return say(REFUSALS[code], params);
}
