import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { type Command, OperatorError } from "./command.ts";
import { askNewPassphrase } from "./passphrase.ts";
import { withDatabase } from "./reach.ts";
import { saveBackup } from "./save.ts";
import { makeDailyBackup } from "./schedule.ts";

/** `backup [FILE] [--encrypt]`: one file with everything, also while Cairn runs. */
export const backup: Command = async ({ environment, ...order }) => {
  if (order.scheduled) return makeDailyBackup(environment);
  const { passphrase: kept } = environment.backup;
  const passphrase = kept ?? (order.encrypt ? await askNewPassphrase() : null);
  const moment = new Date().toISOString().slice(0, 16).replace(/[T:]/g, "-");
  const file = resolve(order.file ?? `cairn-${moment}.backup${passphrase === null ? "" : ".age"}`);
  if (existsSync(file)) throw new OperatorError(`${file} is there already.`);
  await withDatabase(environment, (owner) => saveBackup(file, owner, passphrase));
};
