import { readFile } from "node:fs/promises";
import { uuidv7 } from "uuidv7";
import { expect, newcomer, test } from "./fixtures.ts";

const NOTE = 'with "quotes", a comma and 🪨';

test("an account is exported, tried in another one, imported, and imported again without a change", async ({
  browser,
  baseURL,
  page,
  person,
  checkAccessibility,
}, testInfo) => {
  test.slow();
  await person.api.example.fill.mutate();
  const goal = await person.api.goal.create.mutate({
    id: uuidv7(),
    title: "Walk 100 km",
    measure: { kind: "metric", unit: "km", step: 0.1, start: 0, aggregation: "sum", direction: "up" },
    start: "2026-01-01",
    plan: { target: 100 },
  });
  await person.api.checkIn.put.mutate({
    id: uuidv7(),
    goalId: goal.goal.id,
    day: "2026-01-02",
    value: 4.5,
    note: NOTE,
    at: "2026-01-02T18:00:00.000Z",
    zone: "Europe/Berlin",
  });

  await page.goto("/settings/data");
  await checkAccessibility();
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export everything" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^cairn-\d{4}-\d\d-\d\d\.zip$/);
  const file = testInfo.outputPath("cairn.zip");
  await download.saveAs(file);
  await expect(page.getByText(/rows in/)).toBeVisible();

  const context = await browser.newContext({ baseURL: baseURL ?? "" });
  const other = await newcomer(context, baseURL ?? "");
  const there = await context.newPage();
  await there.goto("/settings/data");
  await there.getByLabel("A file that Cairn exported").setInputFiles(file);
  const trial = there.getByRole("table", { name: "What importing cairn.zip would change" });
  await expect(trial.getByRole("row", { name: "Goals 24 0 0" })).toBeVisible();
  expect((await other.api.goal.list.query({})).items).toEqual([]);

  await there.getByRole("button", { name: /^Import .* new rows$/ }).click();
  const receipt = there.getByRole("table", { name: "What was imported" });
  await expect(receipt.getByRole("row", { name: "Goals 24 0 0" })).toBeVisible();
  await there.getByRole("button", { name: "Done" }).click();
  const { items } = await other.api.checkIn.list.query({ goalId: goal.goal.id });
  expect(items.map(({ value, note }) => ({ value, note }))).toEqual([{ value: 4.5, note: NOTE }]);

  await there.getByRole("button", { name: "Check my figures" }).click();
  await expect(there.getByText("0 differences")).toBeVisible();

  await there.getByLabel("A file that Cairn exported").setInputFiles(file);
  await expect(there.getByText("Everything in this file is here already.")).toBeVisible();
  await expect(there.getByRole("row", { name: "Goals 0 24 0" })).toBeVisible();
  await expect(there.getByRole("button", { name: /^Import/ })).toHaveCount(0);
  await context.close();
  expect((await readFile(file)).length).toBeGreaterThan(1000);
});

test("a file that is no export is refused in words, and nothing is written", async ({ page, person }) => {
  await page.goto("/settings/data");
  await page.getByLabel("A file that Cairn exported").setInputFiles({
    name: "holiday.zip",
    mimeType: "application/zip",
    buffer: Buffer.from("not a zip"),
  });
  await expect(page.getByText("This is not a file that Cairn exported.")).toBeVisible();
  expect((await person.api.goal.list.query({})).items).toEqual([]);
});

test("an export says how far it is and can be stopped", async ({ page, person }) => {
  await person.api.example.fill.mutate();
  await page.goto("/settings/data");
  // The first page of rows never arrives.
  await page.route("**/api/trpc/archive.read*", () => {});
  await page.getByRole("button", { name: "Export everything" }).click();
  await expect(page.getByRole("progressbar", { name: "Exporting" })).toBeVisible();
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.getByText("Stopped. Nothing was saved.")).toBeVisible();
  await page.unrouteAll({ behavior: "ignoreErrors" });
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export everything" }).click();
  await downloading;
});

test("the example comes with one press, says so, and goes with one press", async ({
  page,
  person,
  checkAccessibility,
}) => {
  test.slow();
  await page.goto("/");
  await page.getByRole("button", { name: "Look around with example goals" }).click();
  const banner = page.getByRole("region", { name: "Example goals" });
  await expect(banner).toBeVisible();
  await checkAccessibility();
  await page.goto("/goals");
  await expect(banner).toBeVisible();
  await checkAccessibility();
  await banner.getByRole("button", { name: "Remove them" }).click();
  await expect(banner).toHaveCount(0);
  expect((await person.api.goal.list.query({})).items).toEqual([]);
  await page.getByRole("button", { name: "Restore" }).click();
  await expect(banner).toBeVisible();
  await page.goto("/settings/data");
  await page.getByRole("button", { name: "Remove the example goals" }).click();
  await expect(page.getByRole("button", { name: "Fill in example goals" })).toBeVisible();
});

test("a removed goal waits in the trash, comes back with its entries, and the history tells of it", async ({
  page,
  person,
  checkAccessibility,
}) => {
  const { goal } = await person.api.goal.create.mutate({
    id: uuidv7(),
    title: "Read 12 books",
    measure: { kind: "metric", unit: "books", step: 1, start: 0, aggregation: "sum", direction: "up" },
    start: "2026-01-01",
    plan: { target: 12 },
  });
  await person.api.goal.remove.mutate({ id: goal.id });
  await page.goto("/settings/trash");
  await expect(page.getByText("30 days left to restore it")).toBeVisible();
  await checkAccessibility();
  await page.getByRole("button", { name: "Restore Read 12 books" }).click();
  await expect(page.getByText("The trash is empty.")).toBeVisible();
  await expect
    .poll(async () => (await person.api.goal.list.query({})).items.map(({ goal }) => goal.title))
    .toEqual(["Read 12 books"]);

  await page.getByRole("link", { name: "History" }).click();
  for (const said of ["Restored", "Moved", "Made the goal"])
    await expect(page.getByText(`${said} “Read 12 books”`)).toBeVisible();
  await checkAccessibility();
});
