import { resolve } from "node:path";
import { type Checked, checkBackup } from "@cairn/db/backup/read";
import type { Environment } from "../env.ts";
import { isEncrypted, readBackupFile } from "./backup-file.ts";
import { fail } from "./command.ts";
import { askPassphrase } from "./passphrase.ts";

/** Reads a whole backup, and takes no word of it for granted. @throws OperatorError where it is not one, or damaged */
export async function checkFile(name: string, { backup }: Environment): Promise<Checked> {
  const file = resolve(name);
  try {
    const passphrase = (await isEncrypted(file)) ? (backup.passphrase ?? (await askPassphrase())) : null;
    return await checkBackup(() => readBackupFile(file, passphrase));
  } catch (error) {
    return fail(`${file} cannot be used`, error);
  }
}
