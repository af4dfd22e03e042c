import type { Manifest } from "@cairn/db/backup/payload";
import type { Environment } from "../env.ts";

export type Order = {
  file: string | undefined;
  /** Asks for a passphrase where CAIRN_BACKUP_PASSPHRASE is none. */
  encrypt: boolean;
  /** Asked by the server itself, of all replicas at once. */
  scheduled: boolean;
  environment: Environment;
  /** Their folder in the build. */
  migrations: string;
};
export type Command = (order: Order) => Promise<void>;

/** One line that an operator can act on. */
export class OperatorError extends Error {}

/** Says in one line what did not happen, and why. */
export function fail(what: string, error: unknown): never {
  if (error instanceof OperatorError) throw error;
  const reason = (error instanceof Error ? error.message : String(error)).replaceAll(/\s*\n\s*/g, " ");
  throw new OperatorError(`${what}: ${reason.replace(/\.$/, "")}.`);
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

const OFTEN_MS = 200;

/** Keeps one line of a terminal up to date; elsewhere it says nothing. */
export function progressLine(): { show: (text: string) => void; end: () => void } {
  const { stderr } = process;
  if (!stderr.isTTY) return { show: () => {}, end: () => {} };
  let shown = 0;
  return {
    show(text) {
      if (Date.now() - shown < OFTEN_MS) return;
      shown = Date.now();
      stderr.write(`\r\x1b[K${text}`);
    },
    end: () => void stderr.write("\r\x1b[K"),
  };
}

/** A whole number for people: 1,234,567. */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}

/** What a backup holds: 3 accounts, 1,234 rows */
export function contentsText(manifest: Manifest["manifest"]): string {
  const accounts = manifest.find(({ table }) => table === "users")?.rows ?? 0;
  const rows = manifest.reduce((sum, table) => sum + table.rows, 0);
  return `${count(accounts, "account")}, ${count(rows, "row")}`;
}
