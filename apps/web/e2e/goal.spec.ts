import { readFile } from "node:fs/promises";
import { addDays, dayAt } from "@cairn/core/time/day";
import type { Page } from "@playwright/test";
import { expect, type Person, test } from "./fixtures.ts";
import { ready } from "./patience.ts";

const today = () => dayAt(Date.now(), "Europe/Berlin", 180);
const id = (n: number) => `0198a8f0-0000-7000-8000-${String(n).padStart(12, "0")}`;
const RUN = id(1);

async function runs({ api }: Person) {
  await api.goal.create.mutate({
    id: RUN,
    title: "Run",
    start: addDays(today(), -30),
    measure: { kind: "metric", unit: "km", step: 0.1, start: 0, aggregation: "sum", direction: "up" },
    plan: { target: 20, due: addDays(today(), 12) },
  });
  await api.checkIn.put.mutate({
    id: id(10),
    goalId: RUN,
    day: addDays(today(), -3),
    value: 15,
    at: new Date().toISOString(),
    zone: "Europe/Berlin",
  });
}
const form = (page: Page) => page.getByRole("form", { name: "Log for Run" });

test("what is wrong with an entry is said at its field, which has focus, until it is mended", async ({
  page,
  person,
}) => {
  await runs(person);
  await page.goto(`/goals/${RUN}`);
  const amount = form(page).getByRole("spinbutton");
  for (const [typed, said] of [
    ["five", "An amount, in digits."],
    ["9999999999999", "An amount of 1,000,000,000,000 at most."],
    ["0.0000001", "Six decimals at most."],
  ] as const) {
    await amount.fill(typed);
    await form(page).getByRole("button", { name: /^Log/ }).click();
    await expect(form(page).getByRole("alert")).toHaveText(said);
    await expect(amount).toBeFocused();
  }
  await amount.fill("2");
  await expect(form(page).getByRole("alert")).toBeHidden();
  const day = form(page).getByLabel("Another day");
  await day.fill(addDays(today(), 3));
  await form(page).getByRole("button", { name: /^Log/ }).click();
  await expect(form(page).getByRole("alert")).toHaveText("That day is still to come.");
  await expect(day).toBeFocused();
  await form(page).getByRole("button", { name: "Yesterday" }).click();
  await expect(form(page).getByRole("alert")).toBeHidden();
  expect((await person.api.checkIn.list.query({ goalId: RUN })).items).toHaveLength(1);

  await page.getByRole("button", { name: /^Change 15.km/ }).click();
  const dialog = page.getByRole("dialog", { name: "Change this entry" });
  await dialog.getByLabel("Day").fill(addDays(today(), -40));
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByText(/^This goal starts on \w{3} \d/)).toBeVisible();
  await expect(dialog.getByLabel("Day")).toBeFocused();
});

test("a goal that is reached lays its cairn once, says how early it was, and keeps it when it is closed", async ({
  page,
  person,
}) => {
  await runs(person);
  await page.goto(`/goals/${RUN}`);
  await form(page).getByRole("spinbutton").fill("5");
  await form(page).getByRole("button", { name: /^Log/ }).click();
  const cairn = page.getByRole("img", { name: "A cairn of 2 stones" });
  const laying = () => cairn.evaluate((svg) => svg.getAnimations({ subtree: true }).length);
  await expect(cairn).toBeVisible();
  expect(await laying()).toBe(2);
  await expect(page.getByText(/12 days early\./)).toBeVisible();
  await page.reload();
  await expect(cairn).toBeVisible();
  await ready(page);
  expect(await laying()).toBe(0);
  await page.getByRole("button", { name: "Close as reached" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Close as reached" }).click();
  await expect(page.getByRole("heading", { name: "Reached" })).toBeVisible();
  await expect(cairn).toBeVisible();
});

test("behind a chart is a table, and a file of every day", async ({ page, person }) => {
  await runs(person);
  await page.goto(`/goals/${RUN}`);
  await page.getByRole("button", { name: "Table: Against the line" }).click();
  await expect(page.getByRole("table", { name: "Run: evenings against the line" })).toBeVisible();
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: "Save as CSV" }).click();
  const file = await (await coming).path();
  const lines = (await readFile(file, "utf8")).trim().split("\r\n");
  expect(lines[0]).toBe("Day,Done,The line");
  expect(lines).toHaveLength(1 + 30 + 1 + 12);
  expect(lines[1 + 27]).toMatch(new RegExp(`^${addDays(today(), -3)},15,\\d`));
});
