import { readFile } from "node:fs/promises";
import type postgres from "postgres";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "../src/testing/common.ts";

/** What the engine's functions would be told, kept as rows; names of tables and functions are looked up as the engine looks them up. */
const STAND_INS = `
  create table told (relation regclass primary key, kind text not null, key text, beside regclass);
  create function create_reference_table(r regclass) returns void language sql as $$ insert into told values (r, 'whole') $$;
  create function citus_add_local_table_to_metadata(r regclass) returns void language sql as $$ insert into told values (r, 'local') $$;
  create function create_distributed_table(r regclass, key text, colocate_with regclass default null) returns void language sql as
    $$ insert into told values (r, 'spread', key, colocate_with) $$;
  create function create_distributed_function(f regprocedure, argument text, colocate_with regclass) returns void language plpgsql as $$
    begin
      if not exists (select from pg_proc p where p.oid = f and argument = any (p.proargnames)) then
        raise exception '% has no argument %', f, argument;
      end if;
    end $$;`;

let database: TestDatabase;
let sql: postgres.Sql;
beforeAll(async () => {
  database = await testDatabase();
  sql = database.sql("owner");
  const page = await readFile(new URL("../../../docs/scaling.md", import.meta.url), "utf8");
  const commands = /```sql\n([\s\S]*?)```/.exec(page)?.[1] ?? "";
  const before =
    await sql`select oid::regclass::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`;
  expect(before.length).toBeGreaterThan(15);
  await sql.unsafe(`${STAND_INS} ${commands}`);
});
afterAll(() => database.close());

it("names every table once", async () => {
  const missing = await sql`
    select oid::regclass::text as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> 'told' and oid not in (select relation from told)`;
  expect([...missing]).toEqual([]);
});

it("spreads tables by the head of their key, which every unique index of theirs holds", async () => {
  const wrong = await sql`
    select t.relation::text, i.indexrelid::regclass::text from told t join pg_index i on i.indrelid = t.relation and i.indisunique
    join pg_attribute a on a.attrelid = t.relation and a.attname = t.key
    where t.kind = 'spread' and not case when i.indisprimary then i.indkey[0] = a.attnum else a.attnum = any (i.indkey) end`;
  expect([...wrong]).toEqual([]);
  const [spread] =
    await sql`select count(*)::int as count, count(a.attnum)::int as keyed, count(beside)::int as beside
    from told left join pg_attribute a on a.attrelid = relation and a.attname = key and a.atttypid = 'uuid'::regtype where kind = 'spread'`;
  expect(spread).toEqual({ count: 13, keyed: 13, beside: 12 });
});

it("refers only to what lies beside, owner to owner, or is whole everywhere", async () => {
  const wrong = await sql`
    select c.conname from pg_constraint c join told here on here.relation = c.conrelid join told there on there.relation = c.confrelid
    where c.contype = 'f' and not case
      when there.kind = 'whole' then here.kind in ('spread', 'whole')
      when here.kind = 'spread' and there.kind = 'spread' then exists (
        select from unnest(c.conkey, c.confkey) as pair(mine, theirs)
        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = pair.mine and a.attname = here.key
        join pg_attribute b on b.attrelid = c.confrelid and b.attnum = pair.theirs and b.attname = there.key)
      else false end`;
  expect([...wrong]).toEqual([]);
});
