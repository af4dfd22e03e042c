import { addDays, dayAt, startOfWeek } from "@cairn/core/time/day";
import { weekName } from "@cairn/core/views/review";
import { expect, LOOKS, type Person, test } from "./fixtures.ts";

const today = () => dayAt(Date.now(), "Europe/Berlin", 180);
const lastWeek = () => addDays(startOfWeek(today(), 1), -7);
const id = (n: number) => `0198a8f0-0000-7000-8000-${String(n).padStart(12, "0")}`;

/** A habit with two days missing last week, and a number far below its line. */
async function furnish({ api }: Person) {
  const start = addDays(today(), -60);
  await api.goal.create.mutate({
    id: id(1),
    title: "Meditate",
    start,
    measure: { kind: "habit", unit: "", step: 1, by: "count" },
    plan: { cadence: { kind: "day" }, requirement: { kind: "at_least", n: 1 } },
  });
  await api.goal.create.mutate({
    id: id(2),
    title: "Run 500 km",
    start,
    measure: { kind: "metric", unit: "km", step: 0.1, start: 0, aggregation: "sum", direction: "up" },
    plan: { target: 500, due: addDays(today(), 60) },
  });
  for (const [index, back] of [0, 1, 2, 4, 5].entries())
    await api.checkIn.put.mutate({
      id: id(10 + index),
      goalId: id(1),
      day: addDays(lastWeek(), back),
      at: new Date().toISOString(),
      zone: "Europe/Berlin",
    });
}

test("a week by keyboard: its stones, each goal, a day mended by one press, a word, and figures that stay", async ({
  page,
  person,
}) => {
  await furnish(person);
  await page.goto(`/review/${weekName(lastWeek())}`);
  await expect(page.getByRole("heading", { name: "5 stones" })).toBeVisible();
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("ArrowRight");
  const meditate = page.getByRole("region", { name: /: Meditate$/ });
  await expect(meditate).toBeFocused();
  await expect(meditate).toContainText("Thursday");
  await meditate.getByRole("button", { name: /^Thursday.*it was done$/ }).press("Enter");
  await expect
    .poll(
      async () =>
        (await person.api.checkIn.list.query({ goalId: id(1), day: addDays(lastWeek(), 3) })).items.length,
    )
    .toBe(1);
  await meditate.getByRole("button", { name: /^Sunday.*rest day$/ }).press("Enter");
  await expect(meditate.getByRole("list", { name: "Days without an entry" })).toBeHidden();

  await page.getByRole("button", { name: "Next" }).press("Enter");
  await expect(page.getByRole("heading", { name: "Run 500 km" })).toBeVisible();
  await page.getByRole("button", { name: "Next" }).press("Enter");
  await page.getByLabel(/What helped/).fill("Mornings helped.");
  await expect(page.getByText("Saved as you write.")).toBeVisible();
  await expect
    .poll(async () => (await person.api.review.get.query({ weekOf: lastWeek() })).review?.note)
    .toBe("Mornings helped.");
  await page.getByRole("button", { name: "Next" }).press("Enter");
  const ahead = page.getByRole("region", { name: /: Next week$/ });
  await expect(ahead.getByRole("listitem").filter({ hasText: "Meditate" })).toContainText("7");
  await ahead.getByRole("button", { name: "Change the plan of Meditate" }).press("Enter");
  await expect(page.getByRole("dialog", { name: "Change the plan" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Finish the review" }).press("Enter");
  await expect(page.getByRole("heading", { name: "6 stones" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Planned for the week after" })).toBeVisible();

  await person.api.checkIn.put.mutate({
    id: id(30),
    goalId: id(2),
    day: lastWeek(),
    value: 7,
    at: new Date().toISOString(),
    zone: "Europe/Berlin",
  });
  await page.reload();
  await expect(page.getByRole("heading", { name: "6 stones" })).toBeVisible();
  await expect(page.getByLabel(/What helped/)).toHaveValue("Mornings helped.");
  await page.goto("/review");
  await expect(page.getByRole("region", { name: "Other weeks" })).toContainText("Mornings helped.");
});

test("a goal below its line is kept, changed, paused or let go from the review", async ({ page, person }) => {
  await furnish(person);
  await page.goto("/review");
  const next = page.getByRole("button", { name: "Next" });
  await next.click();
  await next.click();
  const run = page.getByRole("region", { name: /: Run 500 km$/ });
  await expect(run.getByRole("group", { name: /What now/ })).toBeVisible();
  await run.getByRole("button", { name: /a week from here$/ }).click();
  await expect.poll(async () => (await person.api.goal.get.query({ id: id(2) })).plans.length).toBe(2);
});

test("the year counts what was done, month by month and goal by goal", async ({ page, person }) => {
  await furnish(person);
  await page.goto("/review");
  await page.getByRole("link", { name: "The year" }).click();
  await expect(page).toHaveURL(/\/review\/year\/\d{4}$/);
  const year = lastWeek().slice(0, 4);
  await page.goto(`/review/year/${year}`);
  await expect(page.getByRole("heading", { level: 1, name: year })).toBeVisible();
  await expect(page.getByRole("main")).toContainText(/[1-5] stones? on [1-5] days?\./);
  await expect(page.getByRole("region", { name: "Goals" })).toContainText("Meditate");
  await page.getByRole("button", { name: "Table: Months" }).click();
  await expect(page.getByRole("table", { name: `Stones in each month of ${year}` })).toBeVisible();
  await page.getByRole("link", { name: "The year before" }).click();
  await expect(page.getByRole("heading", { level: 1, name: String(Number(year) - 1) })).toBeVisible();
});

test.describe("a week that is none", () => {
  test.use({ expectedErrors: [/status of 404/] });

  test("is not here, and neither is one still to come", async ({ page, person }) => {
    expect(person.name).not.toBe("");
    for (const week of [
      "2026-W99",
      "nonsense",
      "year/2190",
      "year/nonsense",
      weekName(addDays(lastWeek(), 28)),
    ]) {
      await page.goto(`/review/${week}`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(/not here/);
    }
  });
});

for (const { colorScheme, viewport } of LOOKS)
  test.describe(`${colorScheme}, ${viewport.width} px wide`, () => {
    test.use({ colorScheme, viewport, reducedMotion: "reduce" });

    test("every step holds for everybody", async ({ page, person, checkAccessibility }) => {
      await furnish(person);
      await page.goto(`/review/${weekName(lastWeek())}`);
      for (let step = 0; step < 4; step += 1) {
        await checkAccessibility();
        await page.getByRole("button", { name: "Next" }).click();
      }
      await expect(page.getByRole("button", { name: "Finish the review" })).toBeVisible();
      await checkAccessibility();
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(sideways).toBeLessThanOrEqual(0);
      await page.getByRole("button", { name: "Finish the review" }).click();
      await expect(page.getByRole("region", { name: "As it was" })).toBeVisible();
      await checkAccessibility();
      await page.goto(`/review/year/${lastWeek().slice(0, 4)}`);
      await expect(page.getByRole("region", { name: "Months" })).toBeVisible();
      await checkAccessibility();
    });
  });
