import { CLOSED_AS } from "@cairn/core/model/goal";
import { uuidv7 } from "uuidv7";
import { find } from "../goals/find.ts";
import { goalLine, itemOf } from "../goals/goal-text.ts";
import type { Command } from "../table/command.ts";
import { option } from "../table/input.ts";
import { oneOf, UsageError } from "../table/words.ts";
import { goalName, note } from "./inputs.ts";

const as = option("as", oneOf(CLOSED_AS), "how it ended");

export const close: Command = {
  name: "close",
  group: "A goal's life",
  summary: "closes a goal, as reached or let go",
  arguments: [goalName],
  options: [as, note],
  examples: ['cairn close "run" --as reached', 'cairn close "read" --as let_go --note "enough for now"'],
  rule: (given) => (given(as) === null ? `Say how it ended: --as ${CLOSED_AS.join(" or --as ")}.` : null),
  run: async (given, { client }) => {
    const ending = given(as);
    if (ending === null) throw new UsageError("--as is missing.");
    const { goal } = await find(client(), given(goalName));
    const view = await client().goal.close.mutate({
      id: goal.id,
      baseVersion: goal.version,
      mutationId: uuidv7(),
      as: ending,
      note: given(note) ?? "",
    });
    return { data: view, lines: [goalLine(itemOf(view))] };
  },
};
