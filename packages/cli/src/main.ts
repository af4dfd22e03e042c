import { readFile, writeFile } from "node:fs/promises";
import { run } from "./run.ts";

declare const CAIRN_VERSION: string;

process.exitCode = await run(process.argv.slice(2), {
  env: process.env,
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
  now: Date.now,
  version: CAIRN_VERSION,
  read: (file) => readFile(file),
  write: (file, bytes) => writeFile(file, bytes, { flag: "wx" }),
});
