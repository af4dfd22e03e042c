import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Environment } from "../env.ts";

/** The operator's secret, or the one made at the first start and kept, readable by its owner alone, beside the data. */
export async function authSecret({ authSecret: given, dataDir }: Environment): Promise<string> {
  if (given !== null) return given;
  const file = join(dataDir, "auth-secret");
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  try {
    const made = randomBytes(36).toString("base64url");
    await writeFile(file, `${made}\n`, { mode: 0o600, flag: "wx" });
    return made;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    return (await readFile(file, "utf8")).trim();
  }
}
