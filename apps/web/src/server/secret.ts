import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Environment, EnvironmentError } from "../env.ts";

/**
 * The operator's secret, or the one made at the first start and kept, readable by its owner alone, beside the data.
 * @throws EnvironmentError where the data directory cannot be made, written to or read
 */
export async function authSecret({ authSecret: given, dataDir }: Environment): Promise<string> {
  if (given !== null) return given;
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    return await keptSecret(join(dataDir, "auth-secret"));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new EnvironmentError(`CAIRN_DATA ${dataDir} cannot be used (${reason}).`);
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
