import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Environment, EnvironmentError } from "../env.ts";

/**
 * The operator's secret, or the one made at the first start and kept, readable by its owner alone, beside the data.
 * @throws EnvironmentError where the data directory cannot be made, written to or read
 */
export async function authSecret({ authSecret: given, dataDir }: Environment): Promise<string> {
  if (given !== null) return given;
  try {
    await makeFolder(dataDir);
    return await keptSecret(join(dataDir, "auth-secret"));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new EnvironmentError(`CAIRN_DATA ${dataDir} cannot be used (${reason}).`);
  }
}

/** Folder by folder: node's own recursive mkdir never ends below /proc. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { mode: 0o700 });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "EEXIST" && (await stat(path)).isDirectory()) return;
    if (code !== "ENOENT" || dirname(path) === path || existsSync(dirname(path))) throw error;
    await makeFolder(dirname(path));
    await mkdir(path, { mode: 0o700 });
  }
}

async function keptSecret(file: string): Promise<string> {
  try {
    const made = randomBytes(36).toString("base64url");
    await writeFile(file, `${made}\n`, { mode: 0o600, flag: "wx" });
    return made;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    return (await readFile(file, "utf8")).trim();
  }
}
