import { areaMeant } from "../goals/areas.ts";
import { find } from "../goals/find.ts";
import { goalLine, itemOf } from "../goals/goal-text.ts";
import type { Command } from "../table/command.ts";
import { flag, option } from "../table/input.ts";
import { text } from "../table/words.ts";
import { goalName } from "./inputs.ts";

const area = option("area", text, "into this area");
const noArea = flag("no-area", "out of any area");
const before = option("before", text, "before this goal");
const after = option("after", text, "after this goal");

export const move: Command = {
  name: "move",
  group: "Areas and order",
  summary: "moves a goal into an area or out of any, before or after another goal",
  arguments: [goalName],
  options: [area, noArea, before, after],
  examples: ['cairn move "run" --area "Body"', 'cairn move "run" --before "read"'],
  rule: (given) => {
    const places = [given(area) !== null, given(noArea)].filter(Boolean).length;
    const orders = [given(before) !== null, given(after) !== null].filter(Boolean).length;
    if (places + orders === 0) return "Say where to: --area, --no-area, --before or --after.";
    if (places > 1) return "--area and --no-area contradict each other: leave one of the two out.";
    return orders > 1 ? "--before and --after contradict each other: leave one of the two out." : null;
  },
  run: async (given, cairn) => {
    const client = cairn.client();
    const { goal } = await find(client, given(goalName));
    const [place, next] = [given(area), given(before)];
    const other = next ?? given(after);
    const beside = other === null ? null : (await find(client, other)).goal;
    const areaId =
      place !== null
        ? areaMeant(await client.area.list.query(), place).id
        : given(noArea)
          ? null
          : beside?.areaId;
    const view = await client.goal.move.mutate({
      id: goal.id,
      ...(areaId === undefined ? {} : { areaId }),
      ...(beside === null ? {} : next === null ? { after: beside.id } : { before: beside.id }),
    });
    return { data: view, lines: [goalLine(itemOf(view))] };
  },
};
