import { addDays, dayAt } from "@cairn/core/time/day";
import { expect, type Person, test } from "./fixtures.ts";

const today = () => dayAt(Date.now(), "Europe/Berlin", 180);
const RUN = "0198a8f0-0000-7000-8000-000000000003";

/** Below its line, with a week of entries. */
async function runs({ api }: Person) {
  await api.goal.create.mutate({
    id: RUN,
    title: "Run",
    start: addDays(today(), -60),
    measure: { kind: "metric", unit: "km", step: 1, start: 0, aggregation: "sum", direction: "up" },
    plan: { target: 800, due: addDays(today(), 60) },
  });
  for (let back = 1; back <= 7; back += 1)
    await api.checkIn.put.mutate({
      id: `0198a8f0-0000-7000-8000-${String(10 + back).padStart(12, "0")}`,
      goalId: RUN,
      day: addDays(today(), -back),
      value: 9,
      at: new Date().toISOString(),
      zone: "Europe/Berlin",
    });
}

test.describe("before any script has run", () => {
  test.use({ javaScriptEnabled: false });

  test("a page shows all that it has to show, each part in its place", async ({ page, person }) => {
    await runs(person);
    await page.goto("/");
    const week = page.getByRole("complementary", { name: "This week" });
    await expect(week.getByRole("list").first()).toBeVisible();
    await expect(page.getByRole("img", { name: /^Last six weeks/ })).toBeVisible();
    await page.goto(`/goals/${RUN}`);
    await expect(page.getByRole("heading", { name: "Ways back" })).toBeVisible();
    for (const chart of [/^Run against the line/, /^Run: the days of a year/, /^Run: weeks/])
      await expect(page.getByRole("img", { name: chart })).toBeVisible();
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("what nobody has scrolled to follows what is logged, and never leaves its place", async ({
    page,
    person,
  }) => {
    await runs(person);
    await page.goto(`/goals/${RUN}`);
    const days = page.getByRole("img", { name: /^Run: the days of a year/ });
    await expect(days).toHaveAccessibleName(/7 days/);
    await expect(days).not.toBeInViewport();
    await page.getByRole("spinbutton").fill("5");
    await page.getByRole("spinbutton").press("Enter");
    await expect(days).toHaveAccessibleName(/8 days/);
    await expect(days).not.toBeInViewport();
  });

  test("a part that is reached is at work: a day of the calendar is pressed, a chart becomes a table", async ({
    page,
    person,
  }) => {
    await runs(person);
    await page.goto(`/goals/${RUN}`);
    await page.getByRole("button", { name: "Table: Weeks" }).click();
    await expect(page.getByRole("table", { name: "Run: weeks" })).toBeVisible();
    const days = page.getByRole("group", { name: /^Days: arrow keys/ });
    // The first key begins at today; one that comes before the part is at work is nobody's.
    await expect(async () => {
      await days.press("ArrowLeft");
      await expect(page.getByRole("paragraph").filter({ hasText: /: 9\skm$/ })).toBeVisible({ timeout: 500 });
    }).toPass();
  });
});

test.describe("before the page's scripts have come", () => {
  test.use({ patient: false });

  test("what is pressed is done once they are there, and once", async ({ page, person }) => {
    await runs(person);
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route("**/_next/static/chunks/*.js", async (route) => {
      await released;
      await route.continue();
    });
    await page.goto("/", { waitUntil: "commit" });
    const pebble = page.getByRole("button", { name: "Run, not done. Log 9 km" });
    await pebble.click();
    await pebble.click();
    release();
    await expect(page.getByRole("region", { name: "Notices" }).getByRole("status")).toContainText("Logged");
    const logged = async () =>
      (await person.api.checkIn.list.query({ goalId: RUN, day: today() })).items.length;
    await expect.poll(logged).toBe(1);
  });
});
