import { uuidv7 } from "uuidv7";
import { dayFrom } from "../goals/days.ts";
import { type Entry, readEntry } from "../goals/entry-reading.ts";
import { entryText } from "../goals/entry-text.ts";
import { find } from "../goals/find.ts";
import { goalLine, itemOf } from "../goals/goal-text.ts";
import { lineContext } from "../goals/line-context.ts";
import type { Cairn, Command, Given } from "../table/command.ts";
import { flag, optional, required } from "../table/input.ts";
import { amount, text } from "../table/words.ts";
import { note, onDay, saidTwice } from "./inputs.ts";

const what = required("entry", text, 'a whole entry like "ran 5 km yesterday", or a goal by its name');
const howMuch = optional("amount", amount, "how much, where only the goal is named: 6.2 or 6,2");
const rest = flag("rest", "a rest day, which does not count against you");

export const log: Command = {
  name: "log",
  group: "Each day",
  summary: "logs an entry, read as the line on Today reads it",
  arguments: [what, howMuch],
  options: [onDay, note, rest],
  examples: [
    'cairn log "run 5 km"',
    'cairn log "ran 6.2 on Monday with a friend"',
    'cairn log "run" 5 --note "in the rain"',
    'cairn log "meditate" --rest --day yesterday',
  ],
  rule: (given) =>
    given(rest) && given(howMuch) !== null ? "A rest day has no <amount>: leave one of the two out." : null,
  run: async (given, cairn) => {
    const { goal, day, value, note, zone } = await entryOf(given, cairn);
    const answer = await cairn.client().checkIn.put.mutate({
      id: uuidv7(),
      goalId: goal.id,
      day,
      kind: given(rest) ? "skip" : "entry",
      value,
      note,
      at: new Date(cairn.world.now()).toISOString(),
      zone,
    });
    const view = await cairn.client().goal.get.query({ id: goal.id });
    return { data: { ...answer, view }, lines: [entryText(answer.checkIn, view), goalLine(itemOf(view))] };
  },
};

async function entryOf(given: Given, cairn: Cairn): Promise<Entry & { zone: string }> {
  const client = cairn.client();
  const value = given(howMuch);
  if (value !== null) {
    const [{ goal }, me] = await Promise.all([find(client, given(what)), client.user.me.query()]);
    const day = dayFrom(given(onDay), me, cairn.world.now());
    return { goal, day, value, note: given(note) ?? "", zone: me.zone };
  }
  const { me, ...context } = await lineContext(cairn);
  const today = dayFrom(given(onDay), me, cairn.world.now());
  const { namesDay, ...entry } = readEntry(given(what), given(rest), { ...context, today });
  if (given(onDay) !== null && namesDay) throw saidTwice(onDay, what);
  if (given(note) !== null && entry.note !== "") throw saidTwice(note, what);
  return { ...entry, note: given(note) ?? entry.note, zone: me.zone };
}
