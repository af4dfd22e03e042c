import { type Manifest, onReturn } from "@cairn/db/backup/payload";
import { writeBackup } from "@cairn/db/backup/write";
import type { Endpoint } from "@cairn/db/embedded";
import { writeBackupFile } from "./backup-file.ts";
import { contentsText, fail, print, progressLine } from "./command.ts";

/** Writes one file of everything and says what is in it. */
export async function saveBackup(
  file: string,
  owner: Endpoint | string,
  passphrase: string | null,
): Promise<void> {
  const line = progressLine();
  const payload = writeBackup(owner, (table, rows) => line.show(`${table} ${rows.toLocaleString("en")}`));
  let sums: Manifest["manifest"] = [];
  const rows = onReturn(payload, ({ manifest }) => {
    sums = manifest;
  });
  const bytes = await writeBackupFile(file, rows, passphrase)
    .catch((error) => fail("No backup was made", error))
    .finally(line.end);
  const size = `${(bytes / 1e6).toFixed(1)} MB`;
  print(`${file}: ${contentsText(sums)}, ${size}${passphrase === null ? "" : ", encrypted"}`);
}
