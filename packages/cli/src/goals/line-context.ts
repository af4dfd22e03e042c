import type { User } from "@cairn/core/model/user";
import type { LineContext } from "@cairn/core/quick/line";
import { lineFacts } from "@cairn/core/quick/line-facts";
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
  const summaries = lists.flat();
  const projects = summaries.filter(({ goal }) => goal.measure.kind === "checklist");
  const views = await Promise.all(projects.map(({ goal: { id } }) => client().goal.get.query({ id })));
  return {
    me,
    now,
    today: dayFrom(null, me, now),
    weekStart: me.weekStart,
    dayFirst: dayFirst(me.locale),
    decimalComma: decimalComma(me.locale),
    goals: summaries.map(({ goal }) => goal),
    ...lineFacts(
      summaries,
      views.flatMap(({ milestones }) => milestones),
    ),
  };
}
