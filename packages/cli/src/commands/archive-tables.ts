import { ARCHIVE_TABLES, type ArchiveTable } from "@cairn/core/portable/archive";

/** What the rows of an archive's table are called. */
export const TABLE_NAMES: Record<ArchiveTable, string> = {
  areas: "areas",
  goals: "goals",
  pauses: "pauses",
  milestones: "milestones",
  checkIns: "entries",
  forecasts: "forecasts",
  reviews: "reviews",
};

/** "3 areas, 20 goals, …". */
export function countsText(counts: Readonly<Record<ArchiveTable, number>>): string {
  return ARCHIVE_TABLES.map((table) => `${counts[table]} ${TABLE_NAMES[table]}`).join(", ");
}

/** Why a file could not be read or written. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "EEXIST") return "it is there already. Name another file.";
  if (code === "ENOENT") return "it is not there.";
  return error instanceof Error ? error.message : String(error);
}
