import { addDays, dayAt } from "@cairn/core/time/day";
import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures.ts";

const today = () => dayAt(Date.now(), "Europe/Berlin", 180);
const line = { name: "Log something or add a goal" };

async function say(page: Page, words: string, title: string) {
  await page.goto("/goals/new");
  await page.getByRole("textbox", { name: "Say it in one line" }).pressSequentially(words);
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue(title);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
}

test("the goals of a year are set up, three are thought better of, and the past stays as it was", async ({
  page,
  person,
}) => {
  test.slow();
  const due = addDays(today(), 200);
  for (const [words, title] of [
    [`run 500 km by ${due} #Body`, "Run"],
    ["gym 3x a week #Body", "Gym"],
    ["read 20 pages every weekday #Mind", "Read"],
    ["no more than 2 coffees a day", "Coffees"],
    [`save 6000 € by ${due} #Money`, "Save 6000 €"],
  ] as const)
    await say(page, words, title);
  await page.goto("/goals");
  for (const area of ["Body", "Mind", "Money"])
    await expect(page.getByRole("heading", { name: area })).toBeVisible();

  // They began a month ago: the first day is corrected, and entries are written where they belong.
  const { items } = await person.api.goal.list.query({ limit: 100 });
  expect(items).toHaveLength(5);
  for (const { goal } of items) {
    await page.goto(`/goals/${goal.id}/edit`);
    await page.getByText("Why, area, colour, first day").click();
    await page.getByLabel("First day").fill(addDays(today(), -30));
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Saved.").first()).toBeVisible();
  }
  for (const words of ["ran 12 km yesterday", "ran 8 km", "read 25 pages yesterday", "save 400 yesterday"]) {
    await page.goto("/");
    await page.getByRole("textbox", line).fill(words);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("region", { name: "Notices" }).getByRole("status")).toContainText("Logged");
  }
  const past = async () => {
    const { views } = await person.api.goal.today.query({ day: addDays(today(), -1) });
    return views
      .map(({ goal, figures }) => ({ title: goal.title, figures }))
      .sort((a, b) => (a.title < b.title ? -1 : 1));
  };
  // Said at once, saved a moment later.
  await expect.poll(async () => (await person.api.archive.size.query()).checkIns).toBe(4);
  const before = await past();
  await page.goto(`/?day=${addDays(today(), -1)}`);
  const words = async () => (await page.getByRole("listitem").allInnerTexts()).sort();
  await expect(page.getByRole("listitem").first()).toBeVisible();
  const shown = await words();

  // One is aimed at again, one rests, one is let go.
  const open = async (title: string) => {
    await page.goto("/goals");
    await page.getByRole("link", { name: title }).click();
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  };
  await open("Run");
  await page.getByRole("region", { name: "Ways back" }).getByRole("button").first().click();
  await expect(page.getByRole("region", { name: "The plan" }).getByRole("listitem")).toHaveCount(2);
  await open("Gym");
  await page.getByRole("button", { name: "Gym: more actions" }).click();
  await page.getByRole("menuitem", { name: "Pause" }).click();
  const pause = page.getByRole("dialog");
  await pause.getByRole("button", { name: "Pause" }).click();
  await expect(pause).toBeHidden();
  await open("Save 6000 €");
  await page.getByRole("button", { name: "Save 6000 €: more actions" }).click();
  await page.getByRole("menuitem", { name: "Close: reached or let go" }).click();
  await page.getByRole("dialog").getByLabel("A word on it").fill("Not this year.");
  await page.getByRole("dialog").getByRole("button", { name: "Let it go" }).click();
  await expect(page.getByText("“Not this year.”")).toBeVisible();

  const after = await past();
  // What is over is no longer among the day's goals; of those that go on nothing that was has changed.
  expect(after).toEqual(before.filter(({ title }) => title !== "Save 6000 €"));
  await page.goto(`/?day=${addDays(today(), -1)}`);
  await expect(page.getByRole("listitem").first()).toBeVisible();
  expect((await words()).filter((text) => text.includes("Run") || text.includes("Gym"))).toEqual(
    shown.filter((text) => text.includes("Run") || text.includes("Gym")),
  );
  expect((await person.api.account.verify.query()).differences).toEqual([]);
});
