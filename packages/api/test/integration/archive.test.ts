import { ARCHIVE_TABLES, type Archive } from "@cairn/core/portable/archive";
import { strToU8, unzipSync, zipSync } from "fflate";
import { uuidv7 } from "uuidv7";
import { expect, test } from "vitest";
import { packArchive, unpackArchive } from "../../src/archive-file.ts";
import { exportArchive, importArchive, type TransferProgress } from "../../src/archive-transfer.ts";
import {
  archiveClient,
  asUser,
  type Caller,
  checklist,
  entry,
  metric,
  refusalOf,
  useDatabase,
} from "../common.ts";

const base = useDatabase();

const exported = (api: Caller) => exportArchive(archiveClient(api));
const imported = (api: Caller, archive: Archive, dryRun = false) =>
  importArchive(archiveClient(api), archive, { dryRun });

/** The example year, an own goal with a trashed and an odd check-in, and one goal in the trash. */
async function filled() {
  const { api } = await asUser(base.db);
  await api.example.fill();
  const goal = metric({ title: 'Say "yes", =1+1', why: "line one\nline two" });
  await api.goal.create(goal);
  await api.checkIn.put(entry(goal.id, { value: 0.1, note: 'with, "quotes"\r\nand 🪨' }));
  const gone = entry(goal.id, { value: 0.2 });
  await api.checkIn.put(gone);
  await api.checkIn.remove({ id: gone.id });
  const shed = checklist();
  await api.goal.create(shed);
  await api.milestone.put({
    id: uuidv7(),
    goalId: shed.id,
    title: "Roof",
    due: "2026-05-01",
    doneOn: "2026-03-09",
  });
  const trashed = metric();
  await api.goal.create(trashed);
  await api.goal.remove({ id: trashed.id });
  await api.area.put({ id: uuidv7(), name: "Garden" });
  await api.review.put({ weekOf: "2026-03-02", note: "Rain, and\n“rest”" });
  await api.review.finish({ weekOf: "2026-03-02" });
  await api.review.put({ weekOf: "2026-03-09", note: "Not done yet" });
  return api;
}

test("an export, imported into an empty account, exports again byte for byte, and every cache is right", async () => {
  const api = await filled();
  const file = packArchive(await exported(api));
  const { api: other } = await asUser(base.db);
  const report = await imported(other, unpackArchive(file));
  for (const table of ARCHIVE_TABLES) expect(report[table]).toMatchObject({ merged: 0, refused: [] });
  expect(report.checkIns.created).toBeGreaterThan(1500);
  expect(packArchive(await exported(other))).toEqual(file);
  expect((await other.account.verify()).differences).toEqual([]);
  const { items } = await other.goal.list({ tab: "active", limit: 100 });
  const before = await api.goal.list({ tab: "active", limit: 100 });
  expect(items.map(({ figures }) => figures)).toEqual(before.items.map(({ figures }) => figures));
  const reviews = await other.review.list();
  expect(reviews).toEqual(await api.review.list());
  const { counted } = await other.account.verify();
  expect([counted.goals, counted.reviews]).toEqual([report.goals.created, 2]);
  expect(reviews.map(({ snapshot }) => snapshot === null)).toEqual([true, false]);
});

test("an export and an import tell how far they are, to the end, and end when they are given up", async () => {
  const client = archiveClient(await filled());
  const shares: number[] = [];
  const onProgress = ({ done, total }: TransferProgress) => shares.push(done / total);
  const archive = await exportArchive(client, { onProgress, signal: new AbortController().signal });
  expect(shares.at(-1)).toBe(1);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));

  const { api } = await asUser(base.db);
  const gaveUp = new AbortController();
  const given = { dryRun: false, signal: gaveUp.signal, onProgress: () => gaveUp.abort() };
  await expect(importArchive(archiveClient(api), archive, given)).rejects.toThrow("aborted");
  const { checkIns, areas } = await api.archive.size();
  expect([areas, checkIns]).toEqual([archive.areas.length, 0]);
  shares.length = 0;
  await importArchive(archiveClient(api), archive, { dryRun: false, onProgress });
  expect(shares.at(-1)).toBe(1);
});

test("a file of the first version, which had no reviews, is read all the same", async () => {
  const archive = await exported(await filled());
  const files = unzipSync(packArchive(archive));
  delete files["reviews.jsonl"];
  files["cairn.json"] = strToU8('{"format":"cairn","version":1}\n');
  expect(unpackArchive(zipSync(files))).toEqual({ ...archive, reviews: [] });
});

test("a second import creates nothing, and a dry run writes nothing", async () => {
  const archive = await exported(await filled());
  const { api } = await asUser(base.db);
  const dry = await imported(api, archive, true);
  expect(dry.goals).toEqual({ created: archive.goals.length, merged: 0, refused: [] });
  expect(Object.values(await api.archive.size())).toEqual(ARCHIVE_TABLES.map(() => 0));
  await imported(api, archive);
  const again = await imported(api, archive);
  for (const table of ARCHIVE_TABLES) {
    expect(again[table]).toEqual({ created: 0, merged: archive[table].length, refused: [] });
  }
});

test("what does not fit is refused with its row and reason, and the rest is written", async () => {
  const { api: source } = await asUser(base.db);
  const goal = metric();
  await source.goal.create(goal);
  await source.checkIn.put(entry(goal.id));
  const archive = await exported(source);
  const [line = ""] = archive.checkIns;
  const row = JSON.parse(line);
  archive.checkIns = [
    "{",
    JSON.stringify({ ...row, id: uuidv7(), day: "2026-02-30" }),
    JSON.stringify({ ...row, id: uuidv7(), goalId: uuidv7() }),
    JSON.stringify({ ...row, id: uuidv7(), extra: 1 }),
    JSON.stringify({ ...row, value: 99 }),
    line,
  ];
  const { api } = await asUser(base.db);
  const { checkIns } = await imported(api, archive);
  expect(checkIns.created).toBe(1);
  expect(checkIns.refused.map(({ row: at, reason }) => [at, reason])).toEqual([
    [0, "archive_line"],
    [1, "day"],
    [2, "archive_missing"],
    [3, "unknown"],
    [5, "archive_different"],
  ]);
  expect((await api.account.verify()).differences).toEqual([]);
});

test("children arrive before their parents and find them all the same", async () => {
  const api = await filled();
  const archive = await exported(api);
  archive.goals.reverse();
  const { api: other } = await asUser(base.db);
  expect((await imported(other, archive)).goals.refused).toEqual([]);
});

test("a plan that does not fit its measure is refused: the account could not be read with it", async () => {
  const { api: source } = await asUser(base.db);
  await source.goal.create(metric());
  const archive = await exported(source);
  const row = JSON.parse(archive.goals[0] ?? "");
  archive.goals = [
    JSON.stringify({ ...row, plans: [] }),
    JSON.stringify({ ...row, plans: [{ ...row.plans[0], target: null }] }),
    JSON.stringify({ ...row, plans: [row.plans[0], row.plans[0]] }),
  ];
  const { api } = await asUser(base.db);
  const { goals } = await imported(api, archive);
  expect(goals.refused.map(({ field }) => field)).toEqual(["plans", "plans", "plans"]);
});

test("the example is filled once, and cleared without a trace of it among the person's own", async () => {
  const { api } = await asUser(base.db);
  const goal = metric();
  await api.goal.create(goal);
  const before = await exported(api);
  const filledNow = await api.example.fill();
  expect(filledNow.goals).toBe(23);
  expect(await api.example.fill()).toEqual({ goals: 0, checkIns: 0 });
  expect((await api.account.verify()).differences).toEqual([]);
  expect(await api.example.clear()).toEqual(filledNow);
  expect(await exported(api)).toEqual(before);
});

test("a file that Cairn did not write is refused in words", async () => {
  for (const bytes of [
    new Uint8Array(),
    new Uint8Array([80, 75, 3, 4, 0]),
    new TextEncoder().encode("day,goal\n"),
  ]) {
    expect(() => unpackArchive(bytes)).toThrow(
      expect.objectContaining({ fields: [{ field: "file", reason: "archive_file" }] }),
    );
  }
});

test("a file that was cut off is refused, wherever it was cut", async () => {
  const file = packArchive(await exported((await asUser(base.db)).api));
  for (const share of [0.1, 0.5, 0.9, 0.999])
    expect(() => unpackArchive(file.subarray(0, Math.floor(file.length * share)))).toThrow(
      expect.objectContaining({ fields: [{ field: "file", reason: "archive_file" }] }),
    );
});

test("what a file holds is counted as it comes out, whatever its headers say", async () => {
  const { api } = await asUser(base.db);
  await api.goal.create(metric());
  const archive = await exported(api);
  const file = packArchive(archive);
  const view = new DataView(file.buffer);
  // The size that a file of its own is said to have: 22 bytes into its header, 24 into its line of the directory.
  for (let at = 0; at + 4 < file.length; at += 1) {
    const signature = view.getUint32(at);
    if (signature === 0x504b0304) view.setUint32(at + 22, 4_000_000_000, true);
    if (signature === 0x504b0102) view.setUint32(at + 24, 1, true);
  }
  expect(unpackArchive(file)).toEqual(archive);
});

test("a line without an end is one bad row, and the others are read", async () => {
  const { api: source } = await asUser(base.db);
  await source.goal.create(metric());
  const archive = await exported(source);
  const lines = [`"${"x".repeat(3_000_000)}"`, ...archive.goals];
  const read = unpackArchive(packArchive({ ...archive, goals: lines }));
  expect(read.goals.map(({ length }) => length)).toEqual([100_000, archive.goals[0]?.length]);
  const { api } = await asUser(base.db);
  const { goals } = await imported(api, read);
  expect(goals).toMatchObject({ created: 1, refused: [{ row: 0, reason: "archive_line" }] });
});

test.each([
  ["areas", "version", 2 ** 31, "version"],
  ["areas", "version", 0, "version"],
  ["areas", "position", 2 ** 31, "position"],
  ["goals", "version", 2 ** 53, "version"],
  ["goals", "version", 1.5, "version"],
  ["checkIns", "version", 2_000_000_001, "version"],
  ["milestones", "position", 10_001, "position"],
] as const)(
  "of %s, one with the %s %d is named and the others are taken",
  async (table, field, value, reason) => {
    const archive = await exported(await filled());
    const [line = ""] = archive[table];
    const bad = JSON.stringify({ ...JSON.parse(line), id: uuidv7(), [field]: value });
    const { api } = await asUser(base.db);
    const given = { ...archive, [table]: [bad, ...archive[table]] };
    const dry = (await imported(api, given, true))[table];
    expect(dry).toMatchObject({ created: archive[table].length, refused: [{ row: 0, field, reason }] });
    expect(await api.audit.list()).toEqual({ items: [], next: null });
    expect((await imported(api, given))[table]).toEqual(dry);
  },
);

test("an import is the person's own: another's goal is as missing", async () => {
  const { api: owner } = await asUser(base.db);
  const goal = metric();
  await owner.goal.create(goal);
  await owner.checkIn.put(entry(goal.id));
  const archive = await exported(owner);
  const { api: stranger } = await asUser(base.db);
  const { checkIns } = await imported(stranger, { ...archive, goals: [] });
  expect(checkIns.refused.map(({ reason }) => reason)).toEqual(["archive_missing"]);
});

test("a table that is not there is a field error", async () => {
  const { api } = await asUser(base.db);
  // @ts-expect-error: not a table
  expect((await refusalOf(api.archive.read({ table: "users" }))).fields[0]?.field).toBe("table");
});
