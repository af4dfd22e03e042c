import type { Act } from "@cairn/core/quick/log/act";
import { dayFrom } from "../goals/days.ts";
import { readActs } from "../goals/entry-reading.ts";
import { find } from "../goals/find.ts";
import { lineContext } from "../goals/line-context.ts";
import { perform } from "../goals/perform.ts";
import type { Answer, Cairn, Command, Given } from "../table/command.ts";
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
    'cairn log "skip gym"',
    'cairn log "make that 6"',
    'cairn log "run" 5 --note "in the rain"',
    'cairn log "meditate" --rest --day yesterday',
  ],
  rule: (given) =>
    given(rest) && given(howMuch) !== null ? "A rest day has no <amount>: leave one of the two out." : null,
  run: async (given, cairn) => {
    const { acts, zone } = await actsOf(given, cairn);
    const answers: Answer[] = [];
    // One after the other: each says where its goal stands then.
    for (const act of acts) answers.push(await perform(act, { zone, note: given(note) ?? "" }, cairn));
    const [only] = answers;
    return {
      data: only && answers.length === 1 ? only.data : answers.map(({ data }) => data),
      lines: answers.flatMap(({ lines }) => lines),
    };
  },
};

async function actsOf(given: Given, cairn: Cairn): Promise<{ acts: readonly Act[]; zone: string }> {
  const client = cairn.client();
  const value = given(howMuch);
  if (value !== null) {
    const [{ goal }, me] = await Promise.all([find(client, given(what)), client.user.me.query()]);
    const day = dayFrom(given(onDay), me, cairn.world.now());
    const entry = {
      act: "entry",
      goal,
      day,
      value,
      note: "",
      missing: false,
      said: null,
      rounded: false,
      refused: null,
    } as const;
    return { acts: [entry], zone: me.zone };
  }
  const { me, ...context } = await lineContext(cairn);
  const today = dayFrom(given(onDay), me, cairn.world.now());
  const { namesDay, acts } = readActs(given(what), given(rest), { ...context, today });
  if (given(onDay) !== null && namesDay) throw saidTwice(onDay, what);
  if (given(note) !== null && acts.some((act) => act.act === "entry" && act.note !== ""))
    throw saidTwice(note, what);
  return { acts, zone: me.zone };
}
