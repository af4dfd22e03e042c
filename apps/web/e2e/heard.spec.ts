import { addDays, dayAt } from "@cairn/core/time/day";
import type { Page } from "@playwright/test";
import { expect, type Person, test } from "./fixtures.ts";

const today = () => dayAt(Date.now(), "Europe/Berlin", 180);

/** Three goals: two of running, and one of days at the gym. */
async function three({ api }: Person) {
  const ids = [
    "0198a8f0-0000-7000-8000-000000000011",
    "0198a8f0-0000-7000-8000-000000000012",
    "0198a8f0-0000-7000-8000-000000000013",
  ] as const;
  const start = addDays(today(), -30);
  for (const [index, title] of ["Run 500 km", "Trail run"].entries())
    await api.goal.create.mutate({
      id: ids[index] ?? ids[0],
      title,
      start,
      measure: { kind: "metric", unit: "km", step: 0.1, start: 0, aggregation: "sum", direction: "up" },
      plan: { target: 500, due: addDays(today(), 300) },
    });
  await api.goal.create.mutate({
    id: ids[2],
    title: "Gym",
    start,
    measure: { kind: "habit", unit: "", step: 1, by: "count" },
    plan: { cadence: { kind: "week" }, requirement: { kind: "at_least", n: 3 } },
  });
  return ids;
}

/** Types a sentence where N leads, by keys alone. */
async function say(page: Page, sentence: string) {
  const field = page.getByRole("textbox", { name: "Log something or add a goal" });
  await expect(async () => {
    await page.keyboard.press("n");
    await expect(field).toBeFocused({ timeout: 300 });
  }).toPass();
  await field.pressSequentially(sentence);
  return field;
}

async function open(page: Page) {
  await page.goto("/");
  await expect(page.getByRole("link", { name: "Gym" })).toBeVisible();
}

test("by keys: an entry, another amount for it, and none of it", async ({ page, person }) => {
  const [goalId] = await three(person);
  const runs = async () => (await person.api.checkIn.list.query({ goalId })).items;
  await open(page);
  const field = await say(page, "Run 500 km: 5 km yesterday");
  await expect(page.getByText("Run 500 km: +5 km yesterday")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(field).toHaveValue("");
  await expect.poll(runs).toMatchObject([{ value: 5, day: addDays(today(), -1) }]);
  await field.pressSequentially("make that 6");
  await expect(page.getByText("Changes your latest entry to 6")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect.poll(runs).toMatchObject([{ value: 6 }]);
  await field.pressSequentially("undo");
  await expect(page.getByText("Takes back your latest entry")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect.poll(runs).toEqual([]);
});

test("by keys: a rest is a rest, and what did not happen is not logged", async ({ page, person }) => {
  const [, , goalId] = await three(person);
  const entries = async () => (await person.api.checkIn.list.query({ goalId })).items;
  await open(page);
  const field = await say(page, "didn't go to the gym");
  await expect(page.getByText("That did not happen, so nothing is logged.")).toBeVisible();
  await page.keyboard.press("Enter");
  const rest = page.getByRole("button", { name: "Make it a rest day" });
  await expect(rest).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(field).toHaveValue("Gym: skip");
  await expect(field).toBeFocused();
  await expect(page.getByText("Gym: a rest day today")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect.poll(entries).toMatchObject([{ kind: "skip", day: today() }]);
});

test("by keys: of two goals that fit one is chosen", async ({ page, person }) => {
  const [, goalId] = await three(person);
  await open(page);
  const field = await say(page, "ran 7 km");
  await expect(page.getByText("Which goal is this about?")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Run 500 km", exact: true })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(field).toHaveValue("Trail run: ran 7 km");
  await page.keyboard.press("Enter");
  await expect
    .poll(async () => (await person.api.checkIn.list.query({ goalId })).items)
    .toMatchObject([{ value: 7 }]);
});

test("by keys: a word that was not understood is marked, and mended by a press", async ({
  page,
  person,
  checkAccessibility,
}) => {
  await three(person);
  await open(page);
  const field = await say(page, "swim 40 km by summer");
  await expect(page.getByText("What does “by summer” mean here? Nothing is saved yet.")).toBeVisible();
  await expect(page.locator("mark")).toHaveText("by summer");
  await checkAccessibility();
  await page.keyboard.press("Enter");
  const keep = page.getByRole("button", { name: "Leave it in the name" });
  await expect(keep).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(field).toHaveValue("swim 40 km");
  await expect(page.getByText(/^Swim: 40.km/)).toBeVisible();
  await page.keyboard.press("Enter");
  await expect
    .poll(async () => (await person.api.goal.list.query({})).items.map(({ goal }) => goal.title))
    .toContain("Swim");
});
