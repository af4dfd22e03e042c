import { uuidv7 } from "uuidv7";
import { areaMeant } from "../goals/areas.ts";
import type { Command } from "../table/command.ts";
import { flag, option, required } from "../table/input.ts";
import { text } from "../table/words.ts";
import { listAreas } from "./areas.ts";

const areaName = required("area", text, "an area by its name");
const rename = option("rename", text, "its new name");
const before = option("before", text, "puts it before this area");
const last = flag("last", "puts it behind all others");
const remove = flag("remove", "removes it; its goals stay");

export const area: Command = {
  name: "area",
  group: "Areas and order",
  summary: "makes an area; or renames, orders or removes it",
  arguments: [areaName],
  options: [rename, before, last, remove],
  examples: [
    'cairn area "Body"',
    'cairn area "Body" --rename "Health"',
    'cairn area "Health" --before "Work"',
  ],
  rule: (given) =>
    [given(rename) !== null, given(before) !== null, given(last), given(remove)].filter(Boolean).length > 1
      ? "One at a time: --rename, --before, --last or --remove."
      : null,
  run: async (given, cairn) => {
    const client = cairn.client();
    const all = await client.area.list.query();
    const [newName, next, name] = [given(rename), given(before), given(areaName)];
    if (newName === null && next === null && !given(last) && !given(remove)) {
      const there = all.find((known) => known.name === name);
      const made = there ?? (await client.area.put.mutate({ id: uuidv7(), name }));
      return { data: made, lines: [`${made.name} is ${there ? "there already" : "made"}.`] };
    }
    const meant = areaMeant(all, name);
    const { id } = meant;
    if (given(remove)) {
      const data = await client.area.remove.mutate({ id });
      return { data, lines: [`${meant.name} is removed. Its goals stay.`] };
    }
    if (newName !== null)
      await client.area.put.mutate({ id, name: newName, baseVersion: meant.version, mutationId: uuidv7() });
    else await client.area.move.mutate({ id, before: next === null ? null : areaMeant(all, next).id });
    return listAreas(client);
  },
};
