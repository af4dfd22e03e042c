import { packArchive, unpackArchive } from "@cairn/api/archive-file";
import { exportArchive, importArchive } from "@cairn/api/archive-transfer";
import { ARCHIVE_TABLES, type Archive, type ArchiveTable } from "@cairn/core/portable/archive";
import { DomainError } from "@cairn/core/refusal/error";
import { explainRefusal } from "@cairn/core/refusal/sentence";
import { type Answer, type Client, Refusal, type World } from "./world.ts";

const TABLES: Record<ArchiveTable, string> = {
  areas: "areas",
  goals: "goals",
  pauses: "pauses",
  milestones: "milestones",
  checkIns: "entries",
  forecasts: "forecasts",
  reviews: "reviews",
};

export async function verify(client: Client): Promise<Answer> {
  const answer = await client.account.verify.query();
  const { differences, counted } = answer;
  const lines = differences.map(
    ({ goalId, field, stored, counted }) => `  ${goalId}  ${field}: ${stored} stored, ${counted} counted`,
  );
  if (differences.length > 0)
    throw new Refusal([`${differences.length} figures differ from the entries:`, ...lines].join("\n"));
  return {
    data: answer,
    lines: [
      "0 differences: every total is what the entries say.",
      `Looked at ${ARCHIVE_TABLES.map((table) => `${counted[table]} ${TABLES[table]}`).join(", ")}.`,
    ],
  };
}

export async function exportFile(client: Client, file: string | null, world: World): Promise<Answer> {
  const name = file ?? `cairn-${new Date(world.now()).toISOString().slice(0, 10)}.zip`;
  const archive = await exportArchive(client);
  await world.write(name, packArchive(archive)).catch((error: unknown) => {
    throw new Refusal(`${name} cannot be written: ${reasonOf(error)}`);
  });
  const counts = Object.fromEntries(ARCHIVE_TABLES.map((table) => [table, archive[table].length]));
  const said = ARCHIVE_TABLES.map((table) => `${archive[table].length} ${TABLES[table]}`).join(", ");
  return { data: { file: name, counts }, lines: [`${name}: ${said}.`] };
}

export async function importFile(
  client: Client,
  { file, dryRun }: { file: string; dryRun: boolean },
  world: World,
): Promise<Answer> {
  const bytes = await world.read(file).catch((error: unknown) => {
    throw new Refusal(`${file} cannot be read: ${reasonOf(error)}`);
  });
  const report = await importArchive(client, opened(bytes), { dryRun });
  const verb = dryRun ? "would be created" : "created";
  const lines = ARCHIVE_TABLES.flatMap((table) => {
    const { created, merged, refused } = report[table];
    if (created + merged + refused.length === 0) return [];
    return [
      `${TABLES[table]}: ${created} ${verb}, ${merged} here already, ${refused.length} refused`,
      ...refused.map(
        ({ row, field, message }) => `  line ${row + 1}${field === "" ? "" : `, ${field}`}: ${message}`,
      ),
    ];
  });
  return { data: report, lines: lines.length > 0 ? lines : ["The file is empty."] };
}

function opened(bytes: Uint8Array): Archive {
  try {
    return unpackArchive(bytes);
  } catch (error) {
    if (error instanceof DomainError) throw new Refusal(explainRefusal(error.code, error.fields));
    throw error;
  }
}

export async function example(client: Client, remove: boolean): Promise<Answer> {
  const answer = remove ? await client.example.clear.mutate() : await client.example.fill.mutate();
  const what = `${answer.goals} example goals with ${answer.checkIns} entries`;
  return { data: answer, lines: [remove ? `Removed ${what}.` : `Filled in ${what}.`] };
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "EEXIST") return "it is there already. Name another file.";
  if (code === "ENOENT") return "it is not there.";
  return error instanceof Error ? error.message : String(error);
}
