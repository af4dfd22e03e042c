import { packArchive } from "@cairn/api/archive-file";
import { exportArchive } from "@cairn/api/archive-transfer";
import { addDays, dayAt } from "@cairn/core/time/day";
import { uuidv7 } from "uuidv7";
import { expect, newcomer, type Person, test } from "../fixtures.ts";

const today = () => dayAt(Date.now(), "Europe/Berlin", 180);

async function walked(person: Person, entries: number) {
  const { goal } = await person.api.goal.create.mutate({
    id: uuidv7(),
    title: "Walk 1,000 km",
    start: addDays(today(), -90),
    measure: { kind: "metric", unit: "km", step: 0.1, start: 0, aggregation: "sum", direction: "up" },
    plan: { target: 1000, due: addDays(today(), 60) },
  });
  for (let number = 0; number < entries; number += 1)
    await person.api.checkIn.put.mutate({
      id: uuidv7(),
      goalId: goal.id,
      day: addDays(today(), -entries + number),
      value: number + 1,
      note: `Walk ${number + 1}.`,
      at: new Date(Date.now() - (entries - number) * 86_400_000).toISOString(),
      zone: "Europe/Berlin",
    });
  return goal.id;
}

test("an import that is stopped while it is tried writes nothing; one stopped halfway goes on from there", async ({
  page,
  person,
  browser,
  baseURL,
}) => {
  test.slow();
  const context = await browser.newContext({ baseURL: baseURL ?? "" });
  const other = await newcomer(context, baseURL ?? "");
  await other.api.example.fill.mutate();
  await other.api.review.put.mutate({ weekOf: addDays(today(), -14), note: "" }).catch(() => null);
  const file = {
    name: "cairn.zip",
    mimeType: "application/zip",
    buffer: Buffer.from(packArchive(await exportArchive(other.api))),
  };
  await context.close();

  let answered = 0;
  let most = 2;
  await page.route("**/api/trpc/archive.write*", async (route) => {
    answered += 1;
    // What comes after never arrives.
    if (answered <= most) await route.continue();
  });
  await page.goto("/settings/data");
  await page.getByLabel("A file that Cairn exported").setInputFiles(file);
  await expect.poll(() => answered).toBe(3);
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.getByText("Stopped. Nothing was written.")).toBeVisible();
  const rows = async () => Object.values(await person.api.archive.size.query());
  expect((await rows()).every((count) => count === 0)).toBe(true);

  most = Number.POSITIVE_INFINITY;
  await page.getByLabel("A file that Cairn exported").setInputFiles(file);
  const write = page.getByRole("button", { name: /^Import .* new rows$/ });
  await expect(write).toBeVisible();
  answered = 0;
  most = 2;
  await write.click();
  await expect.poll(() => answered).toBe(3);
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.getByText(/^Stopped after .* rows\. What was written stays/)).toBeVisible();
  most = Number.POSITIVE_INFINITY;
  await write.click();
  const receipt = page.getByRole("table", { name: "What was imported" });
  await expect(receipt).toBeVisible();
  expect((await person.api.archive.size.query()).goals).toBe(23);
  expect((await person.api.account.verify.query()).differences).toEqual([]);
});

test("the whole log shows every entry, page by page, and each can be changed, removed and brought back", async ({
  page,
  person,
  checkAccessibility,
}) => {
  test.slow();
  const id = await walked(person, 60);
  await page.goto(`/goals/${id}`);
  await page.getByRole("link", { name: "See all 60" }).click();
  await expect(page.getByRole("heading", { name: "Log" })).toBeVisible();
  await expect(page.getByText("60 entries")).toBeVisible();
  const entries = page.getByRole("listitem").filter({ has: page.getByRole("button", { name: /^Change/ }) });
  await expect(entries).not.toHaveCount(0);
  expect(await entries.count()).toBeLessThan(60);
  await checkAccessibility();
  await page.getByRole("button", { name: "Show more" }).click();
  await expect(entries).toHaveCount(60);
  const first = page.getByRole("listitem").filter({ hasText: "Walk 1." });
  await first.getByRole("button", { name: /^Change/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Note").fill("The very first");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("The very first")).toBeVisible();
  const last = page.getByRole("listitem").filter({ hasText: "Walk 60." });
  await last.getByRole("button", { name: /^Remove/ }).click();
  await expect(last).toHaveCount(0);
  await page.getByRole("region", { name: "Notices" }).getByRole("button", { name: "Undo" }).click();
  await expect(last).toBeVisible();
  await page.reload();
  await expect(page.getByText("60 entries")).toBeVisible();
});

test("why a goal stands as it does is answered with its own days, numbers and periods", async ({
  page,
  person,
}) => {
  const id = await walked(person, 5);
  await page.goto(`/goals/${id}`);
  const why = page.getByRole("region", { name: "What helps" });
  await why.getByText("Why this status?").click();
  await expect(why.getByText(/make up what is missing/)).toBeVisible();

  const { goal } = await person.api.goal.create.mutate({
    id: uuidv7(),
    title: "Meditate",
    start: addDays(today(), -4),
    measure: { kind: "habit", unit: "", step: 1, by: "count" },
    plan: { cadence: { kind: "day" }, requirement: { kind: "at_least", n: 1 } },
  });
  for (const ago of [3, 2, 1])
    await person.api.checkIn.put.mutate({
      id: uuidv7(),
      goalId: goal.id,
      day: addDays(today(), -ago),
      value: null,
      note: "",
      at: new Date().toISOString(),
      zone: "Europe/Berlin",
    });
  await page.goto(`/goals/${goal.id}`);
  await why.getByText("How is the streak counted?").click();
  await expect(why.getByRole("listitem").filter({ hasText: ", kept" })).toHaveCount(3);
  await expect(why.getByRole("listitem").filter({ hasText: "missed" })).toHaveCount(1);
});

test("a habit between two bounds, judged by its mean, is made through the form and seen right", async ({
  page,
  person,
}) => {
  await page.goto("/goals/new");
  await page.getByRole("radio", { name: "Keep a habit" }).check();
  await page.getByLabel("Name").fill("Sleep well");
  await page.getByLabel("How often?").selectOption({ label: "Every day" });
  await page
    .getByLabel("What counts?")
    .selectOption({ label: "The average of the amounts (hours of sleep)" });
  await page.getByLabel("Counted in").fill("h");
  await page.getByText("Not more than a second number either").click();
  await page.getByLabel("From", { exact: true }).fill("9");
  await page.getByLabel("To", { exact: true }).fill("7");
  await page.getByRole("button", { name: "Create goal" }).click();
  await expect(page.getByText("The second number has to be at least the first.")).toBeVisible();
  await page.getByLabel("From", { exact: true }).fill("7");
  await page.getByLabel("To", { exact: true }).fill("9");
  await page.getByRole("button", { name: "Create goal" }).click();
  await expect(page.getByRole("heading", { name: "Sleep well" })).toBeVisible();

  const form = page.getByRole("form", { name: "Log for Sleep well" });
  const amount = form.getByRole("spinbutton", { name: /Amount/ });
  for (const [value, said] of [
    ["6", /^6 planned/],
    ["9", /^7\.5 planned/],
  ] as const) {
    await amount.fill(value);
    await form.getByRole("button", { name: /^Log/ }).click();
    await expect(page.getByText(said).first()).toBeVisible();
  }
  await expect
    .poll(async () => (await person.api.goal.today.query({})).views[0]?.figures.habit?.period)
    // What a mean comes to is open until its day is over.
    .toMatchObject({ done: 7.5, lower: 7, upper: 9, state: "pending" });
  await page.goto("/goals");
  await expect(page.getByText("7 to 9 h on average a day")).toBeVisible();
});
