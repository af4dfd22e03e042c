import { uuidv7 } from "uuidv7";
import { expect, test } from "vitest";
import { asUser, type Caller, entry, metric, objective, refusalOf, useDatabase } from "../common.ts";

const given = useDatabase();

type Sort = "position" | "area" | "line" | "recent";

/** Titles page by page, joined where a page ends. */
async function titles(api: Caller, sort: Sort, options: { limit?: number; named?: string } = {}) {
  const pages: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<Caller["goal"]["list"]>> = await api.goal.list({
      sort,
      limit: 50,
      ...options,
      cursor,
    });
    pages.push(page.items.map(({ goal }) => goal.title).join(""));
    cursor = page.next;
  } while (cursor !== null);
  return pages.join("|");
}

async function withAreas() {
  const { api } = await asUser(given.db);
  const areaIds: Record<string, string> = {};
  for (const name of ["Body", "Mind"]) areaIds[name] = (await api.area.put({ id: uuidv7(), name })).id;
  const { Body = "", Mind = "" } = areaIds;
  const ids: Record<string, string> = {};
  const places: Record<string, string | null> = { a: Mind, b: Body, c: null, d: Body, e: Mind };
  for (const [title, areaId] of Object.entries(places))
    ids[title] = (await api.goal.create(metric({ title, areaId }))).goal.id;
  const { a = "", b = "", c = "", d = "", e = "" } = ids;
  return { api, Body, Mind, a, b, c, d, e };
}
const names = async (api: Caller) => (await api.area.list()).map(({ name }) => name);

test("goals stand by area in the areas' order, those without one last, over pages of any size", async () => {
  const { api, Body, Mind } = await withAreas();
  expect(await titles(api, "area")).toBe("bdaec");
  for (const limit of [1, 2, 3])
    expect((await titles(api, "area", { limit })).replaceAll("|", "")).toBe("bdaec");
  await api.area.move({ id: Mind, before: Body });
  expect(await titles(api, "area")).toBe("aebdc");
});

test("a goal is put before, after and into another area, and only a change of area is a change of the goal", async () => {
  const { api, Mind, a, b, c, d } = await withAreas();
  await api.goal.move({ id: d, before: b });
  expect(await titles(api, "area")).toBe("dbaec");
  expect((await api.goal.move({ id: d, after: b })).goal.version).toBe(1);
  expect(await titles(api, "area")).toBe("bdaec");
  const moved = await api.goal.move({ id: c, after: a, areaId: Mind });
  expect([moved.goal.areaId, moved.goal.version]).toEqual([Mind, 2]);
  expect(await titles(api, "area")).toBe("bdace");
  await api.goal.move({ id: c, areaId: null });
  expect(await titles(api, "area")).toBe("bdaec");
  expect((await refusalOf(api.goal.move({ id: a, before: b, after: c }))).fields[0]?.field).toBe("after");
  expect((await refusalOf(api.goal.move({ id: a, areaId: uuidv7() }))).fields[0]?.field).toBe("areaId");
});

test("many moves between the same two neighbours leave room for another", async () => {
  const { api, a, b, c } = await withAreas();
  for (let round = 0; round < 60; round += 1) {
    await api.goal.move({ id: round % 2 === 0 ? c : b, after: a });
  }
  expect((await titles(api, "position")).slice(0, 3)).toBe("abc");
  await api.goal.move({ id: c, after: a });
  expect((await titles(api, "position")).slice(0, 3)).toBe("acb");
});

test("areas are numbered by their order, renamed in their place, and never called the same", async () => {
  const { api, Body, Mind } = await withAreas();
  const money = await api.area.put({ id: uuidv7(), name: "Money" });
  expect(await names(api)).toEqual(["Body", "Mind", "Money"]);
  const moved = await api.area.move({ id: money.id, before: Mind });
  expect(moved.map(({ name, position }) => [name, position])).toEqual([
    ["Body", 0],
    ["Money", 1],
    ["Mind", 2],
  ]);
  await api.area.put({ id: money.id, name: "House", baseVersion: 1 });
  expect(await names(api)).toEqual(["Body", "House", "Mind"]);
  await api.area.move({ id: Body, before: null });
  expect(await names(api)).toEqual(["House", "Mind", "Body"]);
  const refusal = await refusalOf(api.area.put({ id: uuidv7(), name: "mind" }));
  expect(refusal.fields[0]).toMatchObject({ field: "name", reason: "area_taken" });
  await api.area.put({ id: Mind, name: "MIND", baseVersion: 1 });
});

test("a removed area comes back in its place with the goals that went nowhere else since", async () => {
  const { api, Body, Mind, b, d } = await withAreas();
  await api.area.remove({ id: Body });
  expect(await titles(api, "area")).toBe("aebcd");
  await api.goal.move({ id: d, areaId: Mind });
  const back = await api.area.restore({ id: Body });
  expect(back.name).toBe("Body");
  expect(await names(api)).toEqual(["Body", "Mind"]);
  expect((await api.goal.get({ id: b })).goal.areaId).toBe(Body);
  expect((await api.goal.get({ id: d })).goal.areaId).toBe(Mind);
  expect(await api.area.restore({ id: Body })).toEqual(back);
});

test("furthest below the line comes first, over pages, and the rest in the person's order", async () => {
  const { api, a, c, e } = await withAreas();
  for (const [id, value] of [
    [a, 50],
    [c, 400],
    [e, 5],
  ] as const)
    await api.checkIn.put(entry(id, { value }));
  expect(await titles(api, "line")).toBe("bdeac");
  expect(await titles(api, "line", { limit: 2 })).toBe("bd|ea|c");
  expect((await refusalOf(api.goal.list({ sort: "line", cursor: "x" }))).fields[0]?.field).toBe("cursor");
});

test("the filter looks at every title of the tab, whatever the case and the page", async () => {
  const { api } = await asUser(given.db);
  for (const title of ["Run 100%", "Rest", "rerun", "Swim"]) await api.goal.create(metric({ title }));
  expect(await titles(api, "position", { named: "RUN", limit: 1 })).toBe("Run 100%|rerun");
  expect(await titles(api, "line", { named: "%" })).toBe("Run 100%");
  expect((await api.goal.list({ named: "zzz" })).items).toEqual([]);
});

test("goals to choose from are all that are not over, by title, with the chosen one among them", async () => {
  const { api } = await asUser(given.db);
  const top = await api.goal.create(objective({ title: "Get fit" }));
  const run = await api.goal.create(metric({ title: "Run", parentId: top.goal.id }));
  const old = await api.goal.create(metric({ title: "Old" }));
  await api.goal.close({ id: old.goal.id, baseVersion: 1, as: "reached" });
  await api.goal.remove({ id: (await api.goal.create(metric({ title: "Gone" }))).goal.id });
  const chosen = async (input: Parameters<Caller["goal"]["names"]>[0]) => {
    const { names, more } = await api.goal.names(input);
    return [...names.map(({ title }) => title), ...(more ? ["…"] : [])];
  };
  expect(await chosen({})).toEqual(["Get fit", "Run"]);
  expect(await chosen({ kind: "objective" })).toEqual(["Get fit"]);
  expect(await chosen({ named: "RU" })).toEqual(["Run"]);
  expect(await chosen({ limit: 1 })).toEqual(["Get fit", "…"]);
  expect(await chosen({ named: "ru", included: old.goal.id })).toEqual(["Old", "Run"]);
  expect((await api.goal.names({ named: "run" })).names).toEqual([
    { id: run.goal.id, title: "Run", parentId: top.goal.id },
  ]);
});
