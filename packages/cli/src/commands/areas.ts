import type { Answer, Command } from "../table/command.ts";
import type { Client } from "../world.ts";

export const areas: Command = {
  name: "areas",
  group: "Areas and order",
  summary: "the areas, in their order",
  arguments: [],
  options: [],
  examples: ["cairn areas"],
  run: (_, { client }) => listAreas(client()),
};

export async function listAreas(client: Client): Promise<Answer> {
  const found = await client.area.list.query();
  return { data: found, lines: found.length > 0 ? found.map(({ name }) => name) : ["No areas yet."] };
}
