import { restoreBackup } from "@cairn/db/backup/restore";
import type { Endpoint } from "@cairn/db/embedded";
import { checkFile } from "./check.ts";
import { type Command, contentsText, fail, OperatorError, print, progressLine } from "./command.ts";
import { withStoppedServer } from "./reach.ts";

/** `restore FILE`: into an empty database, while Cairn is stopped. */
export const restore: Command = async ({ file, environment, migrations }) => {
  if (file === undefined) throw new OperatorError("Name the file to restore.");
  const { databaseUrl, databaseOwnerUrl } = environment;
  const checked = await checkFile(file, environment);
  const line = progressLine();
  const progress = (table: string, rows: number) => line.show(`${table} ${rows.toLocaleString("en")}`);
  const into = (owner: Endpoint | string) => restoreBackup(owner, checked, { migrations, progress });
  const done =
    databaseUrl === null
      ? withStoppedServer(environment, ({ owner }) => into(owner))
      : into(databaseOwnerUrl ?? databaseUrl);
  await done.catch((error) => fail("Nothing was restored", error)).finally(line.end);
  const { made, manifest } = checked.contents;
  print(`Restored as of ${made}: ${contentsText(manifest)}.`);
  print("Everybody signs in again, and tokens are switched off: make new ones in Settings.");
};
