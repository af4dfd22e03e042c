import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { OperatorError } from "./command.ts";

/** Asks on the terminal without showing what is typed. @throws OperatorError where there is none */
export async function askPassphrase(): Promise<string> {
  if (!process.stdin.isTTY) {
    throw new OperatorError(
      "A passphrase is needed: set CAIRN_BACKUP_PASSPHRASE, or run this on a terminal.",
    );
  }
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const line = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  line.once("SIGINT", () => process.exit(130));
  process.stderr.write("Passphrase: ");
  const passphrase = await line.question("");
  line.close();
  process.stderr.write("\n");
  if (passphrase === "") throw new OperatorError("Nothing was typed.");
  return passphrase;
}

/** Asks for a new one, twice. */
export async function askNewPassphrase(): Promise<string> {
  const passphrase = await askPassphrase();
  process.stderr.write("Once more. ");
  if ((await askPassphrase()) !== passphrase) throw new OperatorError("The two differ.");
  return passphrase;
}
