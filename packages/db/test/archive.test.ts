import { ARCHIVE_TABLES, type ArchiveRow, type ArchiveTable } from "@cairn/core/portable/archive";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countArchive, readArchive, writeArchive } from "../src/crud/archive.ts";
import { listAudit } from "../src/crud/audit.ts";
import { insertForecasts } from "../src/crud/forecast.ts";
import { finishReview } from "../src/crud/review.ts";
import { body, fill, forecast, kept, run, week } from "../src/testing/account.ts";
import { type TestDatabase, testDatabase } from "../src/testing/common.ts";
import { freshUser, type TestUser } from "../src/testing/data.ts";
import { verify } from "../src/verify.ts";

let database: TestDatabase;
let from: TestUser;
let to: TestUser;
beforeAll(async () => {
  database = await testDatabase();
  from = await freshUser(database);
  to = await freshUser(database);
  await fill(from, "by the sea");
  await from.as(async (tx) => {
    await insertForecasts(tx, from.id, [{ ...forecast, asOf: "2026-03-09" }]);
    const snapshot = { finishedOn: "2026-03-08", stones: 1, lines: [], next: [] };
    await finishReview(tx, from.id, week, snapshot, from.trace);
  });
});
afterAll(() => database.close());

/** All rows of a table, one a page: every cursor is used. */
async function readAll<T extends ArchiveTable>(person: TestUser, table: T): Promise<ArchiveRow<T>[]> {
  const rows: ArchiveRow<T>[] = [];
  let cursor: string | null = null;
  do {
    const page: { rows: ArchiveRow<T>[]; next: string | null } = await person.as((tx) =>
      readArchive(tx, person.id, table, { cursor, limit: 1 }),
    );
    rows.push(...page.rows);
    cursor = page.next;
  } while (cursor !== null);
  return rows;
}

function write<T extends ArchiveTable>(person: TestUser, table: T, rows: ArchiveRow<T>[], dryRun = false) {
  return person.as((tx) => writeArchive(tx, person.id, table, rows, { dryRun, trace: person.trace }));
}

describe("an archive", () => {
  it("brings every table to another account, once, and figures with it", async () => {
    for (const table of ARCHIVE_TABLES) {
      const rows = await readAll(from, table);
      expect(rows.length, table).toBeGreaterThan(0);
      const all = (result: string) => rows.map(() => result);
      expect(await write(to, table, rows, true), table).toEqual(all("created"));
      expect(await readAll(to, table), table).toEqual([]);
      expect(await write(to, table, rows), table).toEqual(all("created"));
      expect(await write(to, table, rows), table).toEqual(all("merged"));
      expect(await readAll(to, table), table).toEqual(rows);
    }
    expect(await to.as((tx) => countArchive(tx, to.id))).toEqual(
      await from.as((tx) => countArchive(tx, from.id)),
    );
    expect(await to.as((tx) => verify(tx, to.id))).toEqual([]);
    const { items } = await to.as((tx) => listAudit(tx, to.id, { cursor: null, limit: 100 }));
    expect(items.map(({ action }) => action)).toEqual(ARCHIVE_TABLES.map(() => "account.import"));
  });

  it("leaves what is there with other content as it is, and names what has no goal, one by one", async () => {
    const third = await freshUser(database);
    const [area] = (await readAll(from, "areas")).filter(({ id }) => id === body);
    const [goal] = (await readAll(from, "goals")).filter(({ id }) => id === run.id);
    const [checkIn] = (await readAll(from, "checkIns")).filter(({ id }) => id === kept.id);
    if (!area || !goal || !checkIn) throw new Error("the account is not filled");
    await write(third, "areas", [area]);
    expect(await write(third, "areas", [{ ...area, name: "Other" }])).toEqual(["different"]);
    expect(await readAll(third, "areas")).toEqual([area]);
    expect(await write(third, "goals", [goal, { ...goal, id: uuidv7(), parentId: null }])).toEqual([
      "missing",
      "created",
    ]);
    expect(await write(third, "checkIns", [checkIn])).toEqual(["missing"]);
    expect(await write(third, "checkIns", [])).toEqual([]);
    const twice = { ...checkIn, id: uuidv7() };
    expect(await write(from, "checkIns", [twice, twice])).toEqual(["created", "merged"]);
  });

  it("does not take a failure for a row that is missing", async () => {
    const [area] = await readAll(from, "areas");
    if (!area) throw new Error("the account is not filled");
    const strange = { ...area, id: "no id" };
    await expect(write(from, "areas", [strange])).rejects.toMatchObject({ code: "INVALID" });
  });
});
