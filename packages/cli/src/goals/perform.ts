import type { CheckIn, CheckInInput } from "@cairn/core/model/check-in";
import type { Act } from "@cairn/core/quick/log/act";
import { amountFor } from "@cairn/core/quick/log/corrected";
import { entryWords } from "@cairn/text/messages/en/entry";
import { milestoneWords } from "@cairn/text/messages/en/milestone";
import { quickWords } from "@cairn/text/messages/en/quick";
import { translatorFor } from "@cairn/text/messages/translator";
import { saidText } from "@cairn/text/quick-text";
import { uuidv7 } from "uuidv7";
import { Refusal } from "../failure.ts";
import type { Answer, Cairn } from "../table/command.ts";
import type { Client } from "../world.ts";
import { entryText } from "./entry-text.ts";
import { goalLine, itemOf, LOCALE } from "./goal-text.ts";
import { latestEntry, wholeLatestEntry } from "./latest-entry.ts";

/** What the command line adds to an act of the line: where the person is, and a note of its own. */
export type Given = { zone: string; note: string };

/** Does what a sentence says, and tells it. */
export async function perform(act: Act, { zone, note }: Given, cairn: Cairn): Promise<Answer> {
  switch (act.act) {
    case "entry":
      return put(cairn, {
        goalId: act.goal.id,
        day: act.day,
        kind: "entry",
        value: act.value,
        note: act.note || note,
        zone,
      });
    case "set":
      return put(cairn, { goalId: act.goal.id, day: act.day, kind: "entry", value: act.value, note, zone });
    case "skip":
      return put(cairn, { goalId: act.goal.id, day: act.day, kind: "skip", value: null, note, zone });
    case "undo":
      return takeBack(cairn, act.goal?.id ?? null);
    case "correct":
      return correct(act, cairn);
    case "done": {
      const { id, version: baseVersion, title } = act.goal;
      const done = { id, baseVersion, mutationId: uuidv7(), doneOn: act.day };
      const view = await cairn.client().goal.markDone.mutate(done);
      return { data: view, lines: [translatorFor(milestoneWords, LOCALE)("done", { title })] };
    }
    case "step":
      return tick(act, cairn);
  }
}

type Put = Pick<CheckInInput, "goalId" | "day" | "kind" | "value" | "note" | "zone">;

async function put({ client, world }: Cairn, entry: Put): Promise<Answer> {
  const at = new Date(world.now()).toISOString();
  const { checkIn } = await client().checkIn.put.mutate({ id: uuidv7(), ...entry, at });
  return told("", checkIn, client());
}

/** The entry in words, and where its goal stands with it. */
async function told(said: string, checkIn: CheckIn, client: Client): Promise<Answer> {
  const view = await client.goal.get.query({ id: checkIn.goalId });
  const lines = [`${said} ${entryText(checkIn, view)}`.trimStart(), goalLine(itemOf(view))];
  return { data: { checkIn, view }, lines };
}

/** @param goalId null: the latest entry of all goals */
export async function takeBack({ client }: Cairn, goalId: string | null): Promise<Answer> {
  const { id } = await latestEntry(client(), goalId);
  const { checkIn } = await client().checkIn.remove.mutate({ id, mutationId: uuidv7() });
  return told(translatorFor(entryWords, LOCALE)("takenBack"), checkIn, client());
}

async function correct(
  { goal, amount }: Extract<Act, { act: "correct" }>,
  { client }: Cairn,
): Promise<Answer> {
  const entry = await wholeLatestEntry(client(), goal?.id ?? null);
  const { goal: of } = await client().goal.get.query({ id: entry.goalId });
  const value = amountFor(of, amount);
  if (value === null)
    throw new Refusal(
      `${saidText(amount, LOCALE)} is no amount of "${of.title}", whose entry was logged last.`,
    );
  const { id, goalId, day, kind, note, at, zone, version: baseVersion } = entry;
  const change = { id, goalId, day, kind, value, note, at, zone, baseVersion, mutationId: uuidv7() };
  const { checkIn } = await client().checkIn.put.mutate(change);
  const said = translatorFor(quickWords, LOCALE)("corrected", { amount: saidText(amount, LOCALE) });
  return told(said, checkIn, client());
}

async function tick({ goal, step, day }: Extract<Act, { act: "step" }>, { client }: Cairn): Promise<Answer> {
  const { milestones } = await client().goal.get.query({ id: goal.id });
  const found = milestones.find(({ id }) => id === step.id);
  if (!found) throw new Refusal(`"${step.title}" is no step of "${goal.title}" any more.`);
  const { version: baseVersion, ...item } = found;
  const view = await client().milestone.put.mutate({
    ...item,
    doneOn: day,
    baseVersion,
    mutationId: uuidv7(),
  });
  const said = translatorFor(milestoneWords, LOCALE)("done", { title: item.title });
  return { data: view, lines: [said, goalLine(itemOf(view))] };
}
