import { createHmac } from "node:crypto";
import type postgres from "postgres";

/** What the app's role may do, and no more. Tables that are not here have only functions of schema app. */
const GRANTS: Record<string, string> = {
  users:
    "select, update (name, zone, week_start, day_start, locale, theme, single_keys, leaves_at, version, figures_revision, changes)",
  areas: "select, insert, update, delete",
  goals: "select, insert, update",
  plans: "select, insert, update, delete",
  pauses: "select, insert, update, delete",
  milestones: "select, insert, update, delete",
  check_ins: "select, insert, update",
  goal_days: "select, insert, update, delete",
  forecasts: "select, insert",
  standings: "select, insert, update",
  reviews: "select, insert, update",
  audit: "select, insert",
};

/** Gives the app's role exactly its rights; idempotent, and takes back what an older version granted. */
export async function grantApp(owner: postgres.Sql, role: string): Promise<void> {
  const name = identifier(role);
  await owner.begin(async (sql) => {
    await sql.unsafe(`revoke all on all tables in schema public from ${name}`);
    await sql.unsafe(`revoke all on schema public from ${name}`);
    await sql.unsafe(`grant usage on schema public, app, drizzle to ${name}`);
    await sql.unsafe(`grant execute on all functions in schema app to ${name}`);
    // Readiness asks whether the schema is the one this program knows.
    await sql.unsafe(`grant select on drizzle.__drizzle_migrations to ${name}`);
    for (const [table, rights] of Object.entries(GRANTS)) {
      await sql.unsafe(`grant ${rights} on ${identifier(table)} to ${name}`);
    }
  });
}

/** Quotes a name of ours as an identifier of SQL. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The app's role of a database and its password; every replica with the same secret comes to the same. */
export function appRole(database: string, secret: string): { user: string; password: string } {
  // 63 bytes is what an identifier holds.
  const user = Buffer.from(`cairn_app_${database}`).subarray(0, 63).toString();
  return { user, password: createHmac("sha256", secret).update(`database role ${user}`).digest("hex") };
}

/**
 * Makes the app's login role with the rights of the owner's URL, or brings its password up to date.
 * @throws one message with the SQL to run when that role may not create roles
 */
export async function ensureAppRole(
  owner: postgres.Sql,
  role: { user: string; password: string },
): Promise<void> {
  const [me] = await owner<{ may: boolean }[]>`
    select rolsuper or rolcreaterole as may from pg_roles where rolname = current_user`;
  if (!me?.may) {
    throw new Error(
      `DATABASE_URL names a role that owns the tables and may not create another one. Run as an administrator: CREATE ROLE "${role.user}" LOGIN PASSWORD '…'; then set DATABASE_URL to that role and DATABASE_OWNER_URL to the present one.`,
    );
  }
  const [found] = await owner`select 1 from pg_roles where rolname = ${role.user}`;
  const name = identifier(role.user);
  if (!found) await owner.unsafe(`create role ${name} login nosuperuser nobypassrls nocreatedb nocreaterole`);
  await owner.unsafe(`alter role ${name} password '${role.password}'`);
}

/** Row-level security binds only a role that is neither superuser, nor BYPASSRLS, nor the tables' owner. @throws otherwise */
export async function assertRestrictedRole(app: postgres.Sql): Promise<void> {
  const [row] = await app<{ mighty: boolean; owns: boolean; name: string }[]>`
    select r.rolname as name, r.rolsuper or r.rolbypassrls as mighty,
      exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and c.relkind in ('r', 'p') and pg_has_role(r.oid, c.relowner, 'member')) as owns
    from pg_roles r where r.rolname = current_user`;
  if (!row || row.mighty || row.owns) {
    throw new Error(
      `The role ${row?.name ?? ""} of DATABASE_URL is a superuser, bypasses row-level security or owns the tables. Give DATABASE_URL a role without those rights and the owner to DATABASE_OWNER_URL.`,
    );
  }
}
