import { csv } from "@cairn/core/amount/csv";
import { capabilities } from "@cairn/core/model/capabilities";
import {
  ARCHIVE_TABLES,
  ARCHIVE_VERSION,
  type Archive,
  type ArchiveRow,
  perTable,
  readArchiveLine,
} from "@cairn/core/portable/archive";
import { invalid } from "@cairn/core/refusal/error";
import { strToU8, type Zippable, zipSync } from "fflate";
import { unzipLines } from "./unzip-lines.ts";

/** Bytes of a file that is read. */
const MAX_FILE = 50_000_000;
/** A fixed date: the same account makes the same file, byte by byte. */
const MADE = new Date(Date.UTC(2000, 0, 1, 12));

/** One file: a zip of JSON lines by table, and of two tables as CSV for people. */
export function packArchive(archive: Archive): Uint8Array<ArrayBuffer> {
  const files: Zippable = {
    "cairn.json": strToU8(`${JSON.stringify({ format: "cairn", version: ARCHIVE_VERSION })}\n`),
  };
  for (const table of ARCHIVE_TABLES)
    files[`${table}.jsonl`] = strToU8(archive[table].map((line) => `${line}\n`).join(""));
  files["goals.csv"] = strToU8(goalsCsv(archive));
  files["check-ins.csv"] = strToU8(checkInsCsv(archive));
  return new Uint8Array(zipSync(files, { mtime: MADE, level: 6 }));
}

/**
 * The lines of a packed file, bounded as they come out: nothing is taken on the word of a header.
 * @throws INVALID at "file": no archive, of a newer version, or too large
 */
export function unpackArchive(bytes: Uint8Array): Archive {
  if (bytes.length > MAX_FILE) throw invalid("file", "archive_size");
  const files = unzipLines(bytes);
  const version = versionOf(files.get("cairn.json")?.join("\n"));
  if (version > ARCHIVE_VERSION) throw invalid("file", "archive_version", { version });
  // A table that an earlier version did not have is empty.
  return perTable((table) => files.get(`${table}.jsonl`) ?? []);
}

function versionOf(header: string | undefined): number {
  try {
    const parsed: unknown = JSON.parse(header ?? "");
    if (typeof parsed === "object" && parsed !== null && "format" in parsed && "version" in parsed) {
      if (parsed.format === "cairn" && typeof parsed.version === "number") return parsed.version;
    }
  } catch {}
  throw invalid("file", "archive_file");
}

function rowsOf<T extends keyof Archive>(archive: Archive, table: T): ArchiveRow<T>[] {
  return archive[table].flatMap((line) => {
    const read = readArchiveLine(table, line);
    return "row" in read ? [read.row] : [];
  });
}

function goalsCsv(archive: Archive): string {
  const areas = new Map(rowsOf(archive, "areas").map(({ id, name }) => [id, name]));
  const rows = rowsOf(archive, "goals").map((goal) => {
    const plan = goal.plans.at(-1);
    const { unit } = capabilities(goal.measure);
    const area = areas.get(goal.areaId ?? "") ?? "";
    const { id, title, why, measure, start, closedAs, closedOn } = goal;
    return [
      id,
      title,
      why,
      measure.kind,
      unit,
      start,
      plan?.due ?? null,
      plan?.target ?? null,
      area,
      closedAs,
      closedOn,
    ];
  });
  return csv(
    ["id", "title", "why", "kind", "unit", "start", "due", "target", "area", "closed_as", "closed_on"],
    rows,
  );
}

function checkInsCsv(archive: Archive): string {
  const titles = new Map(rowsOf(archive, "goals").map(({ id, title }) => [id, title]));
  const rows = rowsOf(archive, "checkIns")
    .filter(({ deletedAt }) => deletedAt === null)
    .map(({ day, goalId, kind, value, note, at, zone, id }) => [
      day,
      titles.get(goalId) ?? "",
      kind,
      value,
      note,
      at,
      zone,
      id,
    ]);
  return csv(["day", "goal", "kind", "value", "note", "at", "zone", "id"], rows);
}
