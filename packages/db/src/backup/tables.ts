import type { Readable } from "node:stream";
import type postgres from "postgres";
import { identifier } from "../roles.ts";
import { BackupError } from "./payload.ts";

/** A table as a backup holds it: its columns by name, and the order of its rows as SQL. */
export type Table = { name: string; columns: string[]; order: string };

/**
 * What is over when a server goes (sessions, and what limits count), and what is made again from the rest (standings). Everything
 * else of `public` is in a backup by itself.
 */
const LEFT_OUT = ["sessions", "limits", "standings"];

/** What PostgreSQL writes must not depend on how a server is set. */
const TEXT_SETTINGS = `set local datestyle = 'ISO, YMD'; set local timezone = 'UTC'; set local intervalstyle = 'postgres';
  set local bytea_output = 'hex'; set local extra_float_digits = 1; set local idle_in_transaction_session_timeout = 0`;

/** A connection or a transaction on it. */
export type Querier = postgres.Sql | postgres.TransactionSql;

/** Makes what the rest of this transaction writes and reads as text the same on every server, however long it takes. */
export async function settleText(sql: Querier): Promise<void> {
  await sql.unsafe(TEXT_SETTINGS);
}

/** The tables of a backup, each after those that its rows refer to. */
export async function listTables(sql: Querier): Promise<Table[]> {
  const found = await sql<(Table & { parents: string[] })[]>`
    select c.relname as name,
      (select array_agg(a.attname::text order by a.attname) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select string_agg(quote_ident(a.attname) || case when a.attcollation = 0 then '' else ' collate "C"' end, ', ' order by k.place)
        from pg_index i cross join unnest(i.indkey::int2[]) with ordinality as k (number, place)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
        where i.indrelid = c.oid and i.indisprimary) as order,
      array(select p.relname::text from pg_constraint f join pg_class p on p.oid = f.confrelid
        where f.conrelid = c.oid and f.contype = 'f' and f.conparentid = 0 and p.oid <> c.oid) as parents
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and c.relname <> all (${LEFT_OUT})
    order by c.relname`;
  const placed: Table[] = [];
  const names = new Set<string>();
  while (placed.length < found.length) {
    const next = found.filter(({ name, parents }) => !names.has(name) && parents.every((p) => names.has(p)));
    if (next.length === 0) throw new BackupError("tables refer to each other in a circle");
    for (const { name, columns, order } of next) {
      placed.push({ name, columns, order });
      names.add(name);
    }
  }
  return placed;
}

/** The rows of a table in the order of its key, as COPY's text: numbers, days and instants are PostgreSQL's own. */
export function copyOut(sql: Querier, { name, columns, order }: Table): Promise<Readable> {
  const listed = columns.map(identifier).join(", ");
  return sql
    .unsafe(`copy (select ${listed} from public.${identifier(name)} order by ${order}) to stdout`)
    .readable();
}
