import { unpackArchive } from "@cairn/api/archive-file";
import { importArchive } from "@cairn/api/archive-transfer";
import { ARCHIVE_TABLES, type Archive } from "@cairn/core/portable/archive";
import { DomainError } from "@cairn/core/refusal/error";
import { explainRefusal } from "@cairn/core/refusal/sentence";
import { Refusal } from "../failure.ts";
import type { Command } from "../table/command.ts";
import { flag, required } from "../table/input.ts";
import { file } from "../table/words.ts";
import { reasonOf, TABLE_NAMES } from "./archive-tables.ts";

const name = required("file", file, "a file that an export made, like cairn-2026-01-31.zip");
const dryRun = flag("dry-run", "says what would come, and changes nothing");

export const importAccount: Command = {
  name: "import",
  group: "The account",
  summary: "reads an exported file; what is there already stays as it is",
  arguments: [name],
  options: [dryRun],
  examples: ["cairn import cairn-2026-01-31.zip --dry-run"],
  run: async (given, { client, world }) => {
    const bytes = await world.read(given(name)).catch((error: unknown) => {
      throw new Refusal(`${given(name)} cannot be read: ${reasonOf(error)}`);
    });
    const report = await importArchive(client(), opened(bytes), { dryRun: given(dryRun) });
    const verb = given(dryRun) ? "would be created" : "created";
    const lines = ARCHIVE_TABLES.flatMap((table) => {
      const { created, merged, refused } = report[table];
      if (created + merged + refused.length === 0) return [];
      return [
        `${TABLE_NAMES[table]}: ${created} ${verb}, ${merged} here already, ${refused.length} refused`,
        ...refused.map(
          ({ row, field, message }) => `  line ${row + 1}${field === "" ? "" : `, ${field}`}: ${message}`,
        ),
      ];
    });
    return { data: report, lines: lines.length > 0 ? lines : ["The file is empty."] };
  },
};

function opened(bytes: Uint8Array): Archive {
  try {
    return unpackArchive(bytes);
  } catch (error) {
    if (error instanceof DomainError) throw new Refusal(explainRefusal(error.code, error.fields));
    throw error;
  }
}
