import { RATE_DAYS } from "@cairn/core/model/rate";
import { type DateSuggestion, dateSuggestion } from "@cairn/core/quick/date-suggestion";
import { type Answers, type GoalReading, type LineReading, readLine } from "@cairn/core/quick/line";
import type { Day } from "@cairn/core/time/day";
import { needIn } from "@cairn/core/views/need";
import { unitOf } from "@cairn/text/amount-text";
import { formatDay } from "@cairn/text/format";
import { unlikelyWords } from "@cairn/text/messages/en/unlikely";
import { translatorFor } from "@cairn/text/messages/translator";
import { needText } from "@cairn/text/need-text";
import { goalSentence, lineSentence } from "@cairn/text/quick-text";
import { fieldText } from "@cairn/text/refusal-text";
import { uuidv7 } from "uuidv7";
import { Refusal } from "../failure.ts";
import { LOCALE } from "../goals/goal-text.ts";
import { lineContext } from "../goals/line-context.ts";
import type { Command, Given } from "../table/command.ts";
import { type Input, option, required } from "../table/input.ts";
import { amount, date, text } from "../table/words.ts";
import type { Client } from "../world.ts";
import { saidTwice } from "./inputs.ts";

const goal = required("goal", text, 'a goal in a sentence, like "run 500 km by 31 December"');
const start = option("start", amount, "where a level stands now, like 78.5");
const due = option("due", date, "by when, where the sentence does not say it");
const from = option("from", date, "its first day, where the sentence does not say it");

/** What the sentence may leave open. */
const ANSWERS: readonly Input<unknown>[] = [start, due, from];

export const add: Command = {
  name: "add",
  group: "Each day",
  summary: "makes a goal, read as the line on Today reads it",
  arguments: [goal],
  options: ANSWERS,
  examples: [
    'cairn add "run 500 km by 31 December"',
    'cairn add "meditate every day #mind"',
    'cairn add "lose 5 kg by 1 May" --start 78.5',
  ],
  run: async (given, cairn) => {
    const { me: _, ...context } = await lineContext(cairn);
    const line = given(goal);
    const reading = readLine(line, context, answersOf(given), "goal");
    for (const asked of ANSWERS)
      if (
        given(asked) !== null &&
        reading.kind !== "nothing" &&
        reading.chips.some(({ kind }) => kind === asked.name)
      )
        throw saidTwice(asked, goal);
    const made = checked(reading, line, context.today);
    const meant = dateSuggestion(line, reading, context);
    if (meant) throw doubtful(meant, made, context.today);
    const client = cairn.client();
    const areaId = made.area === null ? null : await areaCalled(client, made.area);
    const view = await client.goal.create.mutate({ ...made.input, id: uuidv7(), areaId });
    return { data: view, lines: [goalSentence(made, LOCALE, context.today)] };
  },
};

function answersOf(given: Given): Answers {
  const answers = { start: given(start), due: given(due), from: given(from) };
  return {
    ...(answers.start === null ? {} : { start: answers.start }),
    ...(answers.due === null ? {} : { due: answers.due }),
    ...(answers.from === null ? {} : { from: answers.from }),
  };
}

/** @throws Refusal where the sentence lacks something, or asks what cannot be */
function checked(reading: LineReading, line: string, today: Day): GoalReading {
  if (reading.kind !== "goal") throw asked(reading, line, today);
  const [refused] = reading.goal.refused;
  if (!refused) return reading.goal;
  if (refused.field === "start" && refused.reason === "required")
    throw new Refusal(`--start is missing: where do you stand now? cairn add "${line}" --start 78.5`);
  throw new Refusal(`${refused.field}: ${fieldText(refused, LOCALE)}`);
}

/** What has to be said first, with what to write. */
function asked(reading: LineReading, line: string, today: Day): Refusal {
  if (reading.kind !== "open" || reading.open.question === "measure")
    return new Refusal(
      `How will you know that "${line}" is done? Say how much, how often or by when: cairn add "run 500 km by 31 December"`,
    );
  const { question, words, choices } = reading.open;
  const says =
    question === "unclear" ? `What does "${words}" mean in "${line}"?` : lineSentence(reading, LOCALE, today);
  return new Refusal(
    [says, ...choices.map((choice) => `  cairn add "${choice.line.replaceAll('"', "'")}"`)].join("\n"),
  );
}

/** A plan that was hardly meant so is not made before its year is said. */
function doubtful({ perWeek, due, line }: DateSuggestion, { input }: GoalReading, today: Day): Refusal {
  const unit = unitOf(input.measure, LOCALE);
  const need = needText(needIn(perWeek / RATE_DAYS.week, unit.step, "week"), unit);
  const doubt = translatorFor(unlikelyWords, LOCALE)("doubt", { need, day: formatDay(due, LOCALE, today) });
  return new Refusal(`${doubt} Then: cairn add "${line}". Else say the year that is meant.`);
}

/** The id of the area of that name, found or made. */
async function areaCalled(client: Client, name: string): Promise<string> {
  const areas = await client.area.list.query();
  const same = areas.find((area) => area.name.toLocaleLowerCase() === name.toLocaleLowerCase());
  return (same ?? (await client.area.put.mutate({ id: uuidv7(), name }))).id;
}
