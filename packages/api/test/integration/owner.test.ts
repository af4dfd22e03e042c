import { ARCHIVE_TABLES } from "@cairn/core/portable/archive";
import { exampleYear } from "@cairn/core/portable/example";
import { uuidv7 } from "uuidv7";
import { beforeAll, describe, expect, test } from "vitest";
import { asUser, entry, refusalOf, TODAY, useDatabase } from "../common.ts";
import { call, type Someone, type Things } from "../procedures/procedure.ts";
import { PROCEDURES } from "../procedures.ts";
import { missingThings, personWithThings } from "../things.ts";

const guarded = useDatabase();
const bare = useDatabase();
const CANARY = "kingfisher-1c0f";
/** A goal of the example, whose ids are the same for everybody: the owner alone tells them apart. */
const SHARED = exampleYear(TODAY, "Etc/UTC").goals.find(({ measure }) => measure.kind === "metric")?.id ?? "";

/** Somebody who has all that there is in Cairn, each thing with the canary where it has words. */
async function ownerOf(db: Someone["db"]) {
  const owner = await personWithThings(db, CANARY);
  const { api, id, things } = owner;
  await api.review.put({ weekOf: "2026-02-23", note: CANARY });
  await api.pause.put({ id: uuidv7(), goalId: null, from: "2026-01-05", to: "2026-01-06" });
  await api.example.fill();
  await api.goal.update({ id: SHARED, baseVersion: 1, title: CANARY });
  const shared = entry(SHARED, { note: CANARY });
  await api.checkIn.put(shared);
  await api.pause.put({ id: uuidv7(), goalId: SHARED, from: "2026-01-15", to: "2026-01-16" });
  const sql = db.sql("owner");
  await sql`insert into forecasts (user_id, goal_id, as_of, probability, due_on, target)
    values (${id}, ${things.goal}, '2026-03-02', 0.5, '2026-12-31', 500),
      (${id}, ${SHARED}, '2026-03-02', 0.5, '2026-12-31', 500)`;
  // A list keeps what it has made of the goals.
  await api.goal.list();
  const before = await rowsOf(sql, id);
  for (const [table, digest] of Object.entries(before)) expect(digest, table).not.toBeNull();
  return { id, things, shared, before, now: () => rowsOf(sql, id) };
}

/** A digest of what each table holds of a person; null for nothing. */
async function rowsOf(sql: ReturnType<Someone["db"]["sql"]>, id: string) {
  const tables = await sql<{ name: string; key: string }[]>`
    select table_name as name, column_name as key from information_schema.columns
    where table_schema = 'public' and (column_name = 'user_id' or (table_name = 'users' and column_name = 'id'))`;
  const digests: Record<string, unknown> = {};
  for (const { name, key } of tables) {
    const [row] = await sql`select md5(string_agg(t::text, ',' order by t::text)) as digest
      from ${sql(name)} t where ${sql(key)} = ${id}`;
    digests[name] = row?.digest ?? null;
  }
  return digests;
}

beforeAll(async () => {
  const sql = bare.db.sql("owner");
  const tables = await sql<{ name: string }[]>`
    select relname as name from pg_class where relrowsecurity and relnamespace = 'public'::regnamespace`;
  expect(tables.length).toBeGreaterThan(8);
  for (const { name } of tables) await sql`alter table ${sql(name)} disable row level security`;
});

describe.each([
  { how: "as Cairn is served", given: guarded },
  { how: "without row-level security, where only the query itself names the owner", given: bare },
])("$how", ({ given }) => {
  let owner: Awaited<ReturnType<typeof ownerOf>>;
  beforeAll(async () => {
    owner = await ownerOf(given.db);
  });

  test.each(Object.entries(PROCEDURES))(
    "%s gives a stranger nothing and changes nothing, and a foreign id looks like a missing one",
    async (path, { input, about, points = [] }) => {
      const stranger = await personWithThings(given.db);
      const refused = (key: keyof Things, others: Things) =>
        refusalOf(call(stranger.api, path, input({ ...stranger.things, [key]: others[key] })));
      for (const key of about) {
        const foreign = await refused(key, owner.things);
        expect(foreign).toMatchObject({ code: "NOT_FOUND", refusal: "NOT_FOUND" });
        expect(foreign).toEqual(await refused(key, missingThings()));
      }
      for (const { field, at } of points) {
        const foreign = await refused(at, owner.things);
        expect(foreign.fields).toMatchObject([{ field, reason: "missing" }]);
        expect(foreign).toEqual(await refused(at, missingThings()));
      }
      const answer = JSON.stringify(await call(stranger.api, path, input(stranger.things)));
      for (const secret of [CANARY, owner.id, ...Object.values(owner.things)])
        expect(answer).not.toContain(secret);
      expect(await owner.now()).toEqual(owner.before);
    },
  );

  test("who has nothing counts nothing", async () => {
    const { api } = await asUser(given.db);
    const counted = [
      ...Object.values(await api.archive.size()),
      ...Object.values((await api.account.verify()).counted),
      ...Object.values((await api.goal.list({})).counts),
      await api.example.count(),
    ];
    expect(counted.filter((count) => count !== 0)).toEqual([]);
    expect(await api.example.clear()).toEqual({ goals: 0, checkIns: 0 });
    const lists = [
      await api.review.list(),
      await api.pause.list(),
      await api.area.list(),
      await api.token.list(),
      (await api.audit.list({})).items.filter(({ action }) => action !== "example.clear"),
      (await api.review.get({ weekOf: "2026-03-02" })).forecasts,
      (await api.goal.today({})).views,
      (await api.goal.names({})).names,
      (await api.review.year({ year: 2026 })).goals,
    ];
    expect(lists.flat()).toEqual([]);
    expect(await owner.now()).toEqual(owner.before);
  });

  test("of what has the same ids, each sees and changes only their own", async () => {
    const { api } = await asUser(given.db);
    await api.example.fill();
    const view = await api.goal.get({ id: SHARED });
    const own: unknown[] = [
      view,
      await api.goal.list({ limit: 100 }),
      await api.goal.list({ limit: 100, sort: "area" }),
      await api.goal.names({ limit: 100 }),
      await api.goal.today(),
      await api.checkIn.list({ goalId: SHARED, limit: 200 }),
      await api.review.finish({ weekOf: "2026-03-02" }),
      await api.audit.list(),
    ];
    for (const table of ARCHIVE_TABLES) own.push(await api.archive.read({ table, limit: 1000 }));
    expect(JSON.stringify(own)).not.toContain(CANARY);
    expect(view.pauses.map(({ from }) => from)).not.toContain("2026-01-15");
    expect(await api.forecast.list({ goalId: SHARED })).toEqual([]);
    expect((await api.review.get({ weekOf: "2026-03-02" })).forecasts).toEqual([]);
    expect((await api.account.verify()).differences).toEqual([]);
    await api.checkIn.put({ ...owner.shared, note: "" });
    await api.checkIn.remove({ id: owner.shared.id });
    await api.checkIn.restore({ id: owner.shared.id });
    const { goal } = await api.goal.update({ id: SHARED, baseVersion: 1, start: "2025-01-01" });
    await api.goal.move({ id: SHARED, before: null });
    await api.goal.close({ id: SHARED, baseVersion: goal.version, as: "let_go" });
    await api.goal.remove({ id: SHARED });
    await api.example.clear();
    expect(await owner.now()).toEqual(owner.before);
  });
});
