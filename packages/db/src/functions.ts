import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type postgres from "postgres";
import { identifier } from "./roles.ts";

type FunctionFile = { name: string; content: string; hash: string };

/**
 * Applies the files of SQL functions whose content this database has not seen yet, all of them or none (sql/README.md).
 * The caller holds the lock of the migrations, whose tables the functions need.
 * @throws one line that names the file which PostgreSQL refuses
 */
export async function applyFunctions(owner: postgres.Sql, folder: string): Promise<void> {
  const files = await readFunctions(folder);
  await owner.begin(async (tx) => {
    await tx`create table if not exists app.function_files (name text primary key, hash text not null)`;
    const applied = await tx<{ name: string; hash: string }[]>`select name, hash from app.function_files`;
    const hashes = new Map(applied.map(({ name, hash }) => [name, hash]));
    const changed = files.filter(({ name, hash }) => hashes.get(name) !== hash);
    if (changed.length === 0) return;
    await tx`set local lock_timeout = '5s'`;
    const callers = await listCallers(tx);
    for (const file of changed) await applyFile(tx, file);
    // A function that was dropped and made again is everybody's and nobody's: the old rights hold from the first moment.
    await tx`revoke execute on all functions in schema app from public`;
    for (const role of callers) {
      await tx.unsafe(`grant execute on all functions in schema app to ${identifier(role)}`);
    }
  });
}

async function readFunctions(folder: string): Promise<FunctionFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
  return Promise.all(
    names.map(async (name) => {
      const content = await readFile(join(folder, name), "utf8");
      return { name, content, hash: createHash("sha256").update(content).digest("hex") };
    }),
  );
}

/** The roles beside the owner that may call any function of schema app. */
async function listCallers(tx: postgres.TransactionSql): Promise<string[]> {
  const rows = await tx<{ role: string }[]>`
    select distinct r.rolname as role from pg_proc p cross join aclexplode(p.proacl) a join pg_roles r on r.oid = a.grantee
    where p.pronamespace = 'app'::regnamespace and a.privilege_type = 'EXECUTE' and r.oid <> p.proowner`;
  return rows.map(({ role }) => role);
}

async function applyFile(tx: postgres.TransactionSql, { name, content, hash }: FunctionFile): Promise<void> {
  try {
    await tx.unsafe(content);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The SQL functions of ${name} cannot be applied: ${reason}`, { cause: error });
  }
  await tx`insert into app.function_files (name, hash) values (${name}, ${hash})
    on conflict (name) do update set hash = excluded.hash`;
}
