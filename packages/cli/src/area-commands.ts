import { uuidv7 } from "uuidv7";
import type { AreaAsked, MoveAsked } from "./arguments.ts";
import { matchGoal } from "./match.ts";
import { goalLine } from "./words.ts";
import { type Answer, type Client, find, Refusal } from "./world.ts";

export async function areas(client: Client): Promise<Answer> {
  const found = await client.area.list.query();
  return { data: found, lines: found.length > 0 ? found.map(({ name }) => name) : ["No areas yet."] };
}

/** Makes the area where there is none of the name; then renames, orders or removes it as asked. */
export async function area(client: Client, command: AreaAsked): Promise<Answer> {
  const all = await client.area.list.query();
  const { rename, remove, before, last } = command;
  const changes = rename !== null || remove || before !== null || last;
  if (!changes) {
    const there = all.find(({ name }) => name === command.area);
    const made = there ?? (await client.area.put.mutate({ id: uuidv7(), name: command.area }));
    return { data: made, lines: [`${made.name} is ${there ? "there already" : "made"}.`] };
  }
  const { id, name, version } = meant(all, command.area);
  if (remove) {
    const data = await client.area.remove.mutate({ id });
    return { data, lines: [`${name} is removed. Its goals stay.`] };
  }
  if (rename !== null) {
    const edit = { id, name: rename, baseVersion: version, mutationId: uuidv7() };
    await client.area.put.mutate(edit);
  }
  if (before !== null || last) {
    await client.area.move.mutate({ id, before: before === null ? null : meant(all, before).id });
  }
  return areas(client);
}

/** Puts a goal into an area or out of any, and before or after another one. */
export async function move(client: Client, command: MoveAsked): Promise<Answer> {
  const { goal } = await find(client, command.goal, ["active", "paused"]);
  const other = command.before ?? command.after;
  const beside = other === null ? null : (await find(client, other, ["active", "paused"])).goal;
  const areaId =
    command.area !== null
      ? meant(await client.area.list.query(), command.area).id
      : command.noArea
        ? null
        : beside?.areaId;
  const view = await client.goal.move.mutate({
    id: goal.id,
    ...(areaId === undefined ? {} : { areaId }),
    ...(beside === null ? {} : command.before === null ? { after: beside.id } : { before: beside.id }),
  });
  return { data: view, lines: [goalLine(view)] };
}

type Areas = Awaited<ReturnType<Client["area"]["list"]["query"]>>;

/** Areas are named as goals are. */
function meant(all: Areas, name: string): Areas[number] {
  const match = matchGoal(
    all.map((one) => ({ id: one.id, title: one.name, one })),
    name,
  );
  if ("found" in match) return match.found.one;
  throw new Refusal(
    match.among.length > 0
      ? `"${name}" could be several areas. Write more of the name.`
      : `No area is called "${name}". See them with: cairn areas`,
  );
}
