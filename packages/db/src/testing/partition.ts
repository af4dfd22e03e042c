import { sql } from "drizzle-orm";
import type postgres from "postgres";
import { identifier } from "../roles.ts";
import type { Tx } from "../session.ts";

/** Parts that each table is cut into. */
const PARTS = 4;

/** The tables that are led by their owner, and have no key that lacks it. */
export const OWNER_LED = [
  "areas",
  "goals",
  "plans",
  "pauses",
  "milestones",
  "check_ins",
  "goal_days",
  "forecasts",
  "standings",
  "reviews",
  "audit",
] as const;

/**
 * Cuts the tables of an empty, migrated database into parts by a hash of the owner: keys, indexes, references, triggers and policies
 * are made again as they were. The functions, some of which knew the rows of the old tables, are applied again at the next start.
 */
export async function partition(owner: postgres.Sql): Promise<void> {
  await owner.begin(async (tx) => {
    await tx.unsafe("create schema whole; create schema parts; set local search_path = whole, public");
    const names = OWNER_LED.map(identifier);
    for (const name of names) await tx.unsafe(`alter table public.${name} set schema whole`);
    const definitions = await definitionsOf(tx);
    await tx.unsafe("set local search_path = public");
    for (const name of names) {
      await tx.unsafe(`create table ${name} (like whole.${name} including defaults including constraints including comments)
        partition by hash (user_id);
        alter table ${name} enable row level security, force row level security`);
      for (let part = 0; part < PARTS; part++)
        await tx.unsafe(`create table parts.${identifier(`${name.slice(1, -1)}_${part}`)} partition of ${name}
          for values with (modulus ${PARTS}, remainder ${part})`);
    }
    await tx.unsafe("drop schema whole cascade; truncate app.function_files");
    for (const definition of definitions) await tx.unsafe(definition);
  });
}

/** What the tables of schema `whole` have beside their columns, as statements about tables of the same names, in the order they must be run. */
async function definitionsOf(tx: postgres.TransactionSql): Promise<string[]> {
  const rows = await tx<{ definition: string }[]>`
    with old as (select oid, relname from pg_class where relnamespace = 'whole'::regnamespace and relkind = 'r')
    select 1 as step, format('alter table %I add constraint %I %s', t.relname, c.conname, pg_get_constraintdef(c.oid)) as definition
      from old t join pg_constraint c on c.conrelid = t.oid where c.contype in ('p', 'u')
    union all
    select 2, replace(pg_get_indexdef(i.indexrelid), ' ON whole.', ' ON public.')
      from old t join pg_index i on i.indrelid = t.oid
      where not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u'))
    union all
    select 3, format('alter table %I add constraint %I %s', t.relname, c.conname, pg_get_constraintdef(c.oid))
      from old t join pg_constraint c on c.conrelid = t.oid where c.contype = 'f'
    union all
    select 4, replace(pg_get_triggerdef(g.oid), ' ON whole.', ' ON public.')
      from old t join pg_trigger g on g.tgrelid = t.oid where not g.tgisinternal
    union all
    select 5, format('create policy %I on %I to %s using (%s) with check (%s)', p.policyname, p.tablename,
        (select string_agg(quote_ident(role), ', ') from unnest(p.roles) role), p.qual, p.with_check)
      from pg_policies p where p.schemaname = 'whole'
    order by step`;
  return rows.map(({ definition }) => definition);
}

/** The tables of which this transaction has locked more than one part: a plan that did not know the owner opens all of them. */
export async function severalParts(tx: Tx): Promise<string[]> {
  const rows = await tx.execute<{ name: string; parts: string }>(sql`
    select whole.relname as name, count(distinct part.oid) as parts
    from pg_locks l join pg_class part on part.oid = l.relation join pg_inherits i on i.inhrelid = part.oid
      join pg_class whole on whole.oid = i.inhparent
    where l.pid = pg_backend_pid() and l.locktype = 'relation' and whole.relkind = 'p'
    group by whole.relname having count(distinct part.oid) > 1 order by whole.relname`);
  return rows.map(({ name, parts }) => `${name}: ${parts}`);
}
