import { randomBytes } from "node:crypto";
import { mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Binaries } from "./binaries.ts";
import { ADMIN } from "./endpoint.ts";
import { type Privileges, run } from "./process.ts";

/** Reads the superuser's password, or makes it. Only Windows asks for it (there are no private sockets there); elsewhere the 0700 directory of the socket is the door. */
export async function superuserPassword(dataDir: string): Promise<string> {
  const file = join(dataDir, "postgres-password");
  try {
    return (await readFile(file, "utf8")).trim();
  } catch {
    await writeFile(file, randomBytes(24).toString("hex"), { mode: 0o600, flag: "wx" }).catch((error) => {
      if (error.code !== "EEXIST") throw error;
    });
    return (await readFile(file, "utf8")).trim();
  }
}

/** Makes the cluster where there is none: initdb beside its place, then one rename: a start that is cut short leaves no half cluster behind. */
export async function createCluster(
  binaries: Binaries,
  privileges: Privileges,
  cluster: string,
  password: string,
) {
  if (await exists(join(cluster, "PG_VERSION"))) return;
  const fresh = await mkdtemp(`${cluster}-new-`);
  try {
    const passwordFile = join(fresh, "password");
    await writeFile(passwordFile, password, { mode: 0o600 });
    await privileges.own(fresh, 0o700);
    await privileges.own(passwordFile, 0o600);
    await run(privileges, binaries.initdb, [
      "-D",
      join(fresh, "data"),
      `--username=${ADMIN}`,
      process.platform === "win32" ? "--auth=scram-sha-256" : "--auth=trust",
      `--pwfile=${passwordFile}`,
      "--encoding=UTF8",
      "--locale-provider=builtin",
      "--locale=C.UTF-8",
      "--data-checksums",
    ]);
    await rename(join(fresh, "data"), cluster).catch(async (error) => {
      if (!(await exists(join(cluster, "PG_VERSION")))) throw error;
    });
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

async function exists(file: string): Promise<boolean> {
  return readFile(file).then(
    () => true,
    () => false,
  );
}
