import type { User } from "@cairn/core/model/user";
import type { LineContext } from "@cairn/core/quick/line";
import { dayFirst, decimalComma } from "@cairn/text/format";
import type { Cairn } from "../table/command.ts";
import { dayFrom } from "./days.ts";
import { goalsOf, RUNNING } from "./find.ts";

/** What a line is read with: the person's days and figures, and the goals that it may be about. */
export async function lineContext({ client, world }: Cairn): Promise<LineContext & { me: User }> {
  const [me, ...lists] = await Promise.all([
    client().user.me.query(),
    ...RUNNING.map((tab) => goalsOf(client(), tab)),
  ]);
  const now = world.now();
  return {
    me,
    now,
    today: dayFrom(null, me, now),
    weekStart: me.weekStart,
    dayFirst: dayFirst(me.locale),
    decimalComma: decimalComma(me.locale),
    goals: lists.flat().map(({ goal }) => goal),
  };
}
