import { addDays, dayAt } from "@cairn/core/time/day";
import type { Page } from "@playwright/test";
import { expect, type Person, test } from "./fixtures.ts";

const today = () => dayAt(Date.now(), "Europe/Berlin", 180);
const id = (n: number) => `0198a8f0-0000-7000-8000-${String(n).padStart(12, "0")}`;
const [READ, SAVE, SIT] = [id(1), id(2), id(3)];
const daily = { cadence: { kind: "day" } } as const;

async function reads({ api }: Person) {
  await api.goal.create.mutate({
    id: READ,
    title: "Read",
    start: addDays(today(), -10),
    measure: { kind: "habit", unit: "pages", step: 1, by: "sum" },
    plan: { ...daily, requirement: { kind: "at_least", n: 20 } },
  });
}
async function sits({ api }: Person) {
  await api.goal.create.mutate({
    id: SIT,
    title: "Meditate",
    start: addDays(today(), -10),
    measure: { kind: "habit", unit: "", step: 1, by: "count" },
    plan: { ...daily, requirement: { kind: "at_least", n: 1 } },
  });
}
const pages = async ({ api }: Person) =>
  (await api.checkIn.list.query({ goalId: READ })).items.map(({ value }) => value);
const notices = (page: Page) => page.getByRole("region", { name: "Notices" });

test("a day's total is stepped and typed, said, and taken back as one", async ({ page, person }) => {
  await reads(person);
  await page.goto("/");
  const total = page.getByRole("spinbutton", { name: "Read on this day, pages" });
  await total.fill("12");
  await expect(notices(page).getByRole("status")).toHaveText(/^Logged 12.pages\. 8.pages to go\.$/);
  await page.getByRole("button", { name: "More, Read on this day" }).click();
  await expect.poll(() => pages(person)).toHaveLength(2);
  await total.fill("5");
  await expect(notices(page).getByRole("status")).toHaveText("Taken back.");
  await expect.poll(() => pages(person)).toEqual([5]);
  await notices(page).getByRole("button", { name: "Undo" }).click();
  await expect(total).toHaveValue("14");
  await expect
    .poll(async () => (await pages(person)).reduce((sum, value) => (sum ?? 0) + (value ?? 0), 0))
    .toBe(14);
  await total.fill("-4");
  await expect.poll(() => pages(person)).toEqual([]);
});

test("a press adds what is usual by the whole log, and asks where nothing is", async ({ page, person }) => {
  const save = (goalId: string, title: string) =>
    person.api.goal.create.mutate({
      id: goalId,
      title,
      start: addDays(today(), -200),
      measure: { kind: "metric", unit: "£", step: 1, start: 0, aggregation: "sum", direction: "up" },
      plan: { target: 6000, due: addDays(today(), 100) },
    });
  await save(SAVE, "Save");
  await save(id(4), "Put aside");
  await person.api.checkIn.put.mutate({
    id: id(10),
    goalId: SAVE,
    day: addDays(today(), -90),
    value: 420,
    at: new Date().toISOString(),
    zone: "Europe/Berlin",
  });
  await page.goto("/");
  await page.getByRole("button", { name: "Save, not done. Log £420" }).click();
  await expect(page.getByRole("button", { name: "Save, done. Press to undo" })).toBeVisible();
  await page.getByRole("button", { name: "Put aside, not done. Log an amount" }).click();
  await expect(page.getByRole("dialog", { name: "Put aside" })).toBeVisible();
});

test("focus stays on the pebble that was pressed, when its row has moved", async ({ page, person }) => {
  await sits(person);
  await reads(person);
  await page.goto("/");
  await page.getByRole("button", { name: "Meditate, not done. Mark done" }).focus();
  await page.keyboard.press("Space");
  const done = page.getByRole("region", { name: "Done" });
  await expect(done.getByRole("button", { name: "Meditate, done. Press to undo" })).toBeFocused();
});

test("a day of another year says its year, and what was and was not there", async ({ page, person }) => {
  await sits(person);
  await page.goto(`/?day=${addDays(today(), -800)}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/ \d{4}$/);
  await expect(page.getByText("Nothing was logged on this day.")).toBeVisible();
  await expect(page.getByText("Nothing was due on this day.")).toBeVisible();
  await page.goto(`/?day=${addDays(today(), -1)}`);
  await expect(page.getByText("Nothing was logged on this day.")).toBeVisible();
  await page.getByRole("button", { name: "Meditate, not done. Mark done" }).click();
  await expect(page.getByText("1 goal has an entry on this day.")).toBeVisible();
});

test.describe("with a finger", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  const draw = async (page: Page, from: [number, number], to: [number, number]) => {
    const finger = await page.context().newCDPSession(page);
    const at = ([x, y]: [number, number]) => ({ touchPoints: [{ x, y }] });
    await finger.send("Input.dispatchTouchEvent", { type: "touchStart", ...at(from) });
    await finger.send("Input.dispatchTouchEvent", { type: "touchMove", ...at(to) });
    await finger.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await finger.detach();
  };

  test("the days turn like pages, and none comes after today", async ({ page, person }) => {
    await sits(person);
    await page.goto("/");
    const date = page.getByRole("heading", { level: 1 });
    const now = (await date.textContent()) ?? "";
    // What a finger does comes when the page is at rest.
    await expect(page.locator("html[data-swipe]")).toBeAttached();
    await draw(page, [300, 300], [60, 310]);
    await draw(page, [200, 300], [190, 600]);
    await expect(date).toHaveText(now);
    await draw(page, [60, 300], [300, 310]);
    await expect(page.getByRole("link", { name: "Back to today" })).toBeVisible();
    await draw(page, [300, 300], [60, 310]);
    await expect(date).toHaveText(now);
  });
});
