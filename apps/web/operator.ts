// What an operator does beside the server: node operator.js backup | restore | verify | rebuild | undo-upgrade.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readEnvironment } from "./src/env.ts";
import { backup } from "./src/operator/backup.ts";
import { type Command, OperatorError } from "./src/operator/command.ts";
import { rebuild } from "./src/operator/rebuild.ts";
import { restore } from "./src/operator/restore.ts";
import { undo } from "./src/operator/undo.ts";
import { verify } from "./src/operator/verify.ts";

const COMMANDS: Record<string, Command> = { backup, restore, verify, rebuild, "undo-upgrade": undo };
const HELP = `backup [FILE] [--encrypt]   one file with everything, also while Cairn runs
backup --scheduled          what the server does once a day with CAIRN_BACKUP_DIR
restore FILE                into an empty database, while Cairn is stopped
verify [FILE]               recounts every figure from what was logged; with a file, checks that instead
rebuild                     makes what is kept for lists again from what was logged; nothing else is touched
undo-upgrade                puts the copy from before the last upgrade back
`;

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { encrypt: { type: "boolean" }, scheduled: { type: "boolean" } },
  });
  const [name = "", file, ...more] = positionals;
  const command = COMMANDS[name];
  if (!command || more.length > 0) throw new OperatorError(`The commands are:\n${HELP}`);
  await command({
    file,
    encrypt: values.encrypt ?? false,
    scheduled: values.scheduled ?? false,
    environment: readEnvironment(process.env),
    migrations: join(dirname(fileURLToPath(import.meta.url)), "migrations"),
  });
}

// An embedded server that was started for this ends with the process, and half a file goes with it, if the process exits.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));
// Of the working directory; what the environment says wins.
if (existsSync(".env")) process.loadEnvFile(".env");
try {
  await run();
  process.exit(0);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
