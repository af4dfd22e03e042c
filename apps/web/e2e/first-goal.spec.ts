import { addDays, dayAt } from "@cairn/core/time/day";
import { expect, test } from "./fixtures.ts";
import { ready } from "./patience.ts";

const today = () => dayAt(Date.now(), "Europe/Berlin", 180);

test("the first goal: entries on three days, one taken back, and all is there after signing in again", async ({
  page,
  person,
}) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Fill in the form instead" }).click();
  await page.getByLabel("Name").fill("Run 500 km");
  await page.getByLabel("Target").fill("500");
  await page.getByLabel("Counted in").fill("km");
  await page.getByLabel("By when").fill(addDays(today(), 364));
  await page.getByText("Why, area, colour, first day").click();
  await page.getByLabel("First day").fill(addDays(today(), -10));
  await expect(page.getByText(/Run 500 km: 500.km by .* That is .*km a week/)).toBeVisible();
  await page.getByRole("button", { name: "Create goal" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Run 500 km" })).toBeVisible();

  const form = page.getByRole("form", { name: "Log for Run 500 km" });
  const amount = form.getByRole("spinbutton", { name: "Amount, km" });
  const status = page.getByRole("region", { name: "Notices" }).getByRole("status");
  await amount.fill("6.2");
  await form.getByRole("button", { name: "Log 6.2 km" }).dblclick();
  await expect(status).toHaveText("Logged 6.2 km. 493.8 to go.");
  await form.getByRole("button", { name: "Yesterday" }).click();
  await amount.fill("4");
  await form.getByLabel("Note (optional)").fill("Along the canal");
  await form.getByRole("button", { name: /^Log 4.km/ }).click();
  await expect(status).toHaveText("Logged 4 km. 489.8 to go.");
  await form.getByLabel("Another day").fill(addDays(today(), -7));
  await amount.fill("3,5");
  await form.getByRole("button", { name: /^Log 3.5.km/ }).click();
  await expect(status).toHaveText("Logged 3.5 km. 486.3 to go.");

  const log = page.getByRole("region", { name: "Log" }).getByRole("listitem");
  await expect(log).toHaveCount(3);
  await expect(log.nth(1)).toContainText("Along the canal");

  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("z");
  await expect(log).toHaveCount(2);
  await expect(page.getByText("10.2 of 500 km").first()).toBeVisible();

  await page.goto("/settings/profile");
  await page.getByRole("button", { name: "Sign out" }).first().click();
  await expect(page.getByRole("link", { name: "Sign in" }).first()).toBeVisible();
  await page.goto("/sign-in?next=/goals");
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByLabel("Password", { exact: true }).fill(person.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("link", { name: "Run 500 km" }).click();
  await expect(log).toHaveCount(2);
  await expect(log.first()).toContainText("6.2 km");
});

test("a day before the start is refused with the offer to start the goal then", async ({ page, person }) => {
  const id = "0198a8f0-0000-7000-8000-000000000004";
  await person.api.goal.create.mutate({
    id,
    title: "Walk 100 km",
    start: addDays(today(), -3),
    measure: { kind: "metric", unit: "km", step: 0.1, start: 0, aggregation: "sum", direction: "up" },
    plan: { target: 100, due: addDays(today(), 60) },
  });
  await page.goto(`/goals/${id}`);
  const form = page.getByRole("form", { name: "Log for Walk 100 km" });
  await form.getByLabel("Another day").fill(addDays(today(), -8));
  await form.getByRole("spinbutton").fill("3");
  await form.getByRole("button", { name: /^Log 3.km/ }).click();
  await expect(form.getByRole("alert")).toContainText("This goal starts on");
  await expect(form.getByLabel("Another day")).toHaveAttribute("aria-invalid", "true");
  await form.getByRole("button", { name: /^Start the goal on/ }).click();
  await expect(page.getByRole("region", { name: "Log" }).getByRole("listitem")).toHaveCount(1);
  await expect(form.getByRole("alert")).toHaveCount(0);
  // On screen at once; saved a moment later.
  await expect
    .poll(async () => {
      const { goal, figures } = await person.api.goal.get.query({ id });
      return [goal.start, figures.current];
    })
    .toEqual([addDays(today(), -8), 3]);
});

test.describe("an entry that was changed elsewhere", () => {
  test.use({ expectedErrors: [/status of 409/] });

  test("is not overwritten unseen, and what was typed is kept by saving again", async ({ page, person }) => {
    const id = "0198a8f0-0000-7000-8000-000000000007";
    await person.api.goal.create.mutate({
      id,
      title: "Swim 50 km",
      start: today(),
      measure: { kind: "metric", unit: "km", step: 0.1, start: 0, aggregation: "sum", direction: "up" },
      plan: { target: 50, due: addDays(today(), 60) },
    });
    const entry = {
      id: "0198a8f0-0000-7000-8000-000000000008",
      goalId: id,
      day: today(),
      value: 2,
      at: new Date().toISOString(),
      zone: "Europe/Berlin",
    };
    await person.api.checkIn.put.mutate(entry);
    const current = async () => (await person.api.goal.get.query({ id })).figures.current;
    await page.goto(`/goals/${id}`);
    await page.getByRole("button", { name: /^Change 2.km/ }).click();
    await person.api.checkIn.put.mutate({ ...entry, value: 3, baseVersion: 1 });
    const dialog = page.getByRole("dialog", { name: "Change this entry" });
    await dialog.getByRole("spinbutton").fill("4");
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog.getByRole("alert")).toContainText("changed elsewhere");
    expect(await current()).toBe(3);
    await dialog.getByRole("button", { name: "Save" }).dblclick();
    await expect(dialog).toHaveCount(0);
    expect(await current()).toBe(4);
  });
});

test("a day that has not come shows today", async ({ page, person }) => {
  expect(person.name).not.toBe("");
  await page.goto("/");
  const heading = await page.getByRole("heading", { level: 1 }).textContent();
  await page.goto(`/?day=${addDays(today(), 1)}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading ?? "");
});

test("words without an end are broken, not the page", async ({ page, person }) => {
  const id = "0198a8f0-0000-7000-8000-000000000005";
  const title = "W".repeat(120);
  await person.api.goal.create.mutate({
    id,
    title,
    why: "W".repeat(300),
    start: today(),
    measure: {
      kind: "metric",
      unit: "kilometres",
      step: 0.1,
      start: 0,
      aggregation: "sum",
      direction: "up",
    },
    plan: { target: 100_000 },
  });
  await person.api.checkIn.put.mutate({
    id: "0198a8f0-0000-7000-8000-000000000006",
    goalId: id,
    day: today(),
    value: 12.5,
    note: "N".repeat(2000),
    at: new Date().toISOString(),
    zone: "Europe/Berlin",
  });
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const path of ["/", "/goals", `/goals/${id}`, `/goals/${id}/edit`]) {
      await page.goto(path);
      await expect(page.getByText(title).first()).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(width);
    }
  }
});

test("a habit is done with one press, and a second press takes it back", async ({ page, person }) => {
  const id = "0198a8f0-0000-7000-8000-000000000001";
  await person.api.goal.create.mutate({
    id,
    title: "Meditate",
    start: today(),
    measure: { kind: "habit", unit: "", step: 1, by: "count" },
    plan: { cadence: { kind: "day" }, requirement: { kind: "at_least", n: 1 } },
  });
  await page.clock.install();
  await page.goto("/");
  await expect(page.getByText("One left for today, then you are free.")).toBeVisible();
  await ready(page);
  // Time stands still, so that the moment does not pass unseen.
  await page.clock.pauseAt(Date.now() + 60_000);
  await page.getByRole("button", { name: "Meditate, not done. Mark done" }).click();
  const done = page.getByRole("button", { name: "Meditate, done. Press to undo" });
  // The row is done at once and keeps its place for a moment.
  await expect(
    page.getByRole("region", { name: "Today" }).getByRole("button", { pressed: true }),
  ).toBeVisible();
  await page.clock.resume();
  await expect(
    page.getByRole("region", { name: "Done" }).getByRole("link", { name: "Meditate" }),
  ).toBeVisible();
  await expect(done).toHaveAttribute("aria-pressed", "true");
  const entries = async () => (await person.api.checkIn.list.query({ goalId: id })).items.length;
  await expect.poll(entries).toBe(1);
  await done.click();
  await expect(page.getByRole("button", { name: "Meditate, not done. Mark done" })).toBeVisible();
  await expect.poll(entries).toBe(0);
});

test("a weekday habit asks on its days and not on others", async ({ page, person }) => {
  await person.api.goal.create.mutate({
    id: "0198a8f0-0000-7000-8000-000000000002",
    title: "Read 20 pages",
    start: addDays(today(), -14),
    measure: { kind: "habit", unit: "pages", step: 1, by: "sum" },
    plan: { cadence: { kind: "weekdays", days: [1, 2, 3, 4, 5] }, requirement: { kind: "at_least", n: 20 } },
  });
  const monday = weekdayBefore(1);
  const saturday = weekdayBefore(6);
  await page.goto(`/?day=${monday}`);
  await expect(
    page.getByRole("region", { name: "This day" }).getByRole("link", { name: "Read 20 pages" }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Read 20 pages, not done. Log 20 pages" }).click();
  await expect(
    page.getByRole("region", { name: "Done" }).getByRole("link", { name: "Read 20 pages" }),
  ).toBeVisible();
  await page.goto(`/?day=${saturday}`);
  await expect(page.getByText("Nothing was due on this day.")).toBeVisible();
});

test("two coffees are within the limit, a third is above it, and taking it back is enough", async ({
  page,
  person,
}) => {
  expect(person.name).not.toBe("");
  await page.goto("/goals/new?say=no%20more%20than%202%20coffees%20a%20day");
  await expect(page.getByLabel("Stay under")).toBeChecked();
  await page.getByLabel("Name").fill("Coffee");
  await page.getByRole("button", { name: "Create goal" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Coffee" })).toBeVisible();
  await page.goto("/");
  const row = page.getByRole("listitem").filter({ hasText: "Coffee" });
  const more = row.getByRole("button", { name: "More, Coffee on this day" });
  await more.click();
  await more.click();
  await expect(row).toContainText("2 of at most 2 coffees so far.");
  await more.click();
  await expect(row).toContainText("3 of at most 2 coffees so far. 1 coffee over the limit.");
  await row.getByRole("button", { name: "Less, Coffee on this day" }).click();
  await expect(row).toContainText("2 of at most 2 coffees so far.");
});

test("a goal that cannot be is said at its fields, and nothing that was typed is lost", async ({
  page,
  person,
}) => {
  expect(person.name).not.toBe("");
  await page.goto("/goals/new");
  await page.getByLabel("Target").fill("a lot");
  await page.getByRole("button", { name: "Create goal" }).click();
  await expect(page.getByLabel("Name")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("Name")).toBeFocused();
  await expect(page.getByText("A number, in digits.")).toBeVisible();
  await page.getByLabel("Name").fill("Save");
  await page.getByLabel("Target").fill("6000");
  await page.getByLabel("Counted in").fill("£");
  await page.getByRole("button", { name: "Create goal" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Save" })).toBeVisible();

  await page.getByRole("link", { name: "Edit Save" }).click();
  await page.getByLabel("Name").fill("");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByLabel("Name")).toBeFocused();
  await page.getByLabel("Name").fill("Save for a house");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Save for a house" })).toBeVisible();
  await page.getByRole("button", { name: "Change the plan" }).click();
  const dialog = page.getByRole("dialog", { name: "Change the plan" });
  await dialog.getByLabel("Target").fill("7000");
  await dialog.getByRole("button", { name: "Change the plan" }).click();
  await expect(page.getByText("of £7,000").first()).toBeVisible();
});

test.describe("a goal that is not here", () => {
  test.use({ expectedErrors: [/status of 404/] });

  test("is the same page for a foreign id and for no id", async ({ page, person }) => {
    expect(person.name).not.toBe("");
    for (const id of ["0198a8f0-0000-7000-8000-0000000000ff", "nonsense"]) {
      await page.goto(`/goals/${id}`);
      await expect(page.getByRole("heading", { name: "This goal is not here." })).toBeVisible();
    }
  });
});

test("keys lead through the places and the list", async ({ page, person }) => {
  await person.api.goal.create.mutate({
    id: "0198a8f0-0000-7000-8000-000000000003",
    title: "Meditate",
    start: addDays(today(), -3),
    measure: { kind: "habit", unit: "", step: 1, by: "count" },
    plan: { cadence: { kind: "day" }, requirement: { kind: "at_least", n: 1 } },
  });
  await page.goto("/goals");
  await page.keyboard.type("gt");
  await expect(page.getByRole("heading", { name: "Today", level: 2 })).toBeVisible();
  await page.keyboard.press("j");
  await expect(page.getByRole("link", { name: "Meditate" })).toBeFocused();
  await page.keyboard.press("x");
  await expect(page.getByRole("button", { name: "Meditate, done. Press to undo" })).toBeVisible();
  await page.keyboard.press("[");
  await expect(page).toHaveURL(new RegExp(`day=${addDays(today(), -1)}`));
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
});

/** The latest such weekday before today. */
function weekdayBefore(weekday: number): string {
  for (let back = 1; ; back += 1) {
    const day = addDays(today(), -back);
    if (new Date(`${day}T00:00:00Z`).getUTCDay() === weekday % 7) return day;
  }
}
