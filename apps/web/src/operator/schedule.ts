import { existsSync } from "node:fs";
import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { asOnlyOne } from "@cairn/db/backup/only-one";
import type { Environment } from "../env.ts";
import { OperatorError } from "./command.ts";
import { withDatabase } from "./reach.ts";
import { saveBackup } from "./save.ts";

/** Backups that are kept, one a day: a mistake is noticed within two weeks, or by the copy that somebody took elsewhere. */
const KEPT = 14;
/** Only what was made here is ever deleted. */
const DAILY = /^cairn-\d{4}-\d{2}-\d{2}\.backup(\.age)?$/;

/** Makes the backup of the day (UTC), if nobody has, and deletes what is too old. */
export async function makeDailyBackup(environment: Environment): Promise<void> {
  const { dir, passphrase } = environment.backup;
  if (dir === null) throw new OperatorError("CAIRN_BACKUP_DIR names no folder.");
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const day = new Date().toISOString().slice(0, 10);
  const file = join(dir, `cairn-${day}.backup${passphrase === null ? "" : ".age"}`);
  await withDatabase(environment, (owner) =>
    asOnlyOne(owner, async () => {
      if (existsSync(file)) return;
      await saveBackup(file, owner, passphrase);
      const daily = (await readdir(dir)).filter((name) => DAILY.test(name)).sort();
      for (const name of daily.slice(0, -KEPT)) await rm(join(dir, name));
    }),
  );
}
