import { addDays, dayAt } from "@cairn/core/time/day";
import type { Locator, Page } from "@playwright/test";
import { expect, type Person, test } from "./fixtures.ts";

const today = () => dayAt(Date.now(), "Europe/Berlin", 180);
const RUN = "0198a8f0-0000-7000-8000-000000000003";

async function runs({ api }: Person) {
  await api.goal.create.mutate({
    id: RUN,
    title: "Run",
    start: addDays(today(), -400),
    measure: { kind: "metric", unit: "km", step: 0.1, start: 0, aggregation: "sum", direction: "up" },
    plan: { target: 800, due: addDays(today(), 40) },
  });
  for (const [index, back] of [300, 200, 100, 50, 9, 8, 1].entries())
    await api.checkIn.put.mutate({
      id: `0198a8f0-0000-7000-8000-${String(10 + index).padStart(12, "0")}`,
      goalId: RUN,
      day: addDays(today(), -back),
      value: 90,
      at: new Date().toISOString(),
      zone: "Europe/Berlin",
    });
}

const box = async (locator: Locator) => {
  await expect(locator).toBeVisible();
  const found = await locator.boundingBox();
  if (!found) throw new Error("it is not drawn");
  return found;
};
const calendar = (page: Page) => page.getByRole("img", { name: /^Run: the days of a year/ });
/** What is let through of something wider, in px. */
const shownOf = async (locator: Locator) => {
  await expect(locator).toBeVisible();
  return locator.evaluate((element) => element.parentElement?.clientWidth ?? 0);
};
const WEEK = 10.5;

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("the way to other days shares a row, and the days of a goal are half a year", async ({
    page,
    person,
  }) => {
    await runs(person);
    await page.goto("/");
    const day = await box(page.getByRole("navigation", { name: "Day" }));
    const sentence = await box(page.getByRole("main").getByRole("paragraph").first());
    expect(Math.min(day.y + day.height, sentence.y + sentence.height)).toBeGreaterThan(
      Math.max(day.y, sentence.y) + 10,
    );
    await page.goto(`/goals/${RUN}`);
    expect(await shownOf(calendar(page))).toBe(26 * WEEK);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(sideways).toBeLessThanOrEqual(0);
  });
});

test("on a wide screen the days of a goal are a year", async ({ page, person }) => {
  await runs(person);
  await page.goto(`/goals/${RUN}`);
  expect(await shownOf(calendar(page))).toBe(Math.round(53 * WEEK));
});

test("from right to left time runs that way in every chart, and its words are still read", async ({
  page,
  person,
}) => {
  await runs(person);
  await page.goto(`/goals/${RUN}`);
  const chart = page.getByRole("img", { name: "Run against the line" });
  const label = chart.getByText(/km today$/);
  const before = { chart: await box(chart), label: await box(label) };
  await page.evaluate(() => {
    document.documentElement.dir = "rtl";
  });
  const after = { chart: await box(chart), label: await box(label) };
  const fromEnd = before.chart.x + before.chart.width - before.label.x - before.label.width;
  expect(Math.abs(after.label.x - after.chart.x - fromEnd)).toBeLessThan(2);
  await page.goto("/");
  const spark = page.getByRole("img", { name: /^Last six weeks/ });
  await page.evaluate(() => {
    document.documentElement.dir = "rtl";
  });
  await expect(spark).toBeVisible();
  expect(await spark.evaluate((element) => getComputedStyle(element).transform)).toBe(
    "matrix(-1, 0, 0, 1, 0, 0)",
  );
});
