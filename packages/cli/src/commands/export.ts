import { packArchive } from "@cairn/api/archive-file";
import { exportArchive } from "@cairn/api/archive-transfer";
import { ARCHIVE_TABLES } from "@cairn/core/portable/archive";
import { Refusal } from "../failure.ts";
import type { Command } from "../table/command.ts";
import { optional } from "../table/input.ts";
import { file } from "../table/words.ts";
import { reasonOf, TABLE_NAMES } from "./archive-tables.ts";

const into = optional("file", file, "a file that is not there yet, else cairn-<day>.zip");

export const exportAccount: Command = {
  name: "export",
  group: "The account",
  summary: "writes everything into one file",
  arguments: [into],
  options: [],
  examples: ["cairn export", "cairn export my-goals.zip"],
  run: async (given, { client, world }) => {
    const name = given(into) ?? `cairn-${new Date(world.now()).toISOString().slice(0, 10)}.zip`;
    const archive = await exportArchive(client());
    await world.write(name, packArchive(archive)).catch((error: unknown) => {
      throw new Refusal(`${name} cannot be written: ${reasonOf(error)}`);
    });
    const counts = Object.fromEntries(ARCHIVE_TABLES.map((table) => [table, archive[table].length]));
    const said = ARCHIVE_TABLES.map((table) => `${archive[table].length} ${TABLE_NAMES[table]}`).join(", ");
    return { data: { file: name, counts }, lines: [`${name}: ${said}.`] };
  },
};
