import { addDays, dayAt } from "@cairn/core/time/day";
import { expect, test } from "./fixtures.ts";

const today = () => dayAt(Date.now(), "Europe/Berlin", 180);

test("a habit on days of the month is made in the form", async ({ page, person }) => {
  expect(person.email).not.toBe("");
  await page.goto("/goals/new");
  await page.getByRole("radio", { name: /^Keep a habit/ }).check();
  await page.getByLabel("Name").fill("Look over the accounts");
  await page.getByLabel("How often?").selectOption({ label: "On days of the month" });
  const days = page.getByRole("group", { name: "Days of the month" });
  await days.getByRole("button", { name: "15", exact: true }).click();
  await days.getByRole("button", { name: "Last" }).click();
  await page.getByRole("button", { name: "Create goal" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Look over the accounts" })).toBeVisible();
  await expect(page.getByText(/on the 1st, 15th and last day of the month/i).first()).toBeVisible();
});

test("a goal's page says what the next days ask, and what a safe day costs", async ({ page, person }) => {
  const id = "0198a8f0-0000-7000-8000-000000000001";
  await person.api.goal.create.mutate({
    id,
    title: "Run",
    start: today(),
    measure: { kind: "metric", unit: "km", step: 1, start: 0, aggregation: "sum", direction: "up" },
    plan: { target: 100, due: addDays(today(), 9) },
  });
  await page.goto(`/goals/${id}`);
  const card = page.getByRole("region", { name: "The next days" });
  await expect(card.getByRole("row")).toHaveCount(8);
  await expect(card.getByRole("row").nth(1)).toContainText("10 km");
  await expect(card.getByRole("row").nth(7)).toContainText("70 km");
  await expect(card).toContainText(/20.km more today and you are safe until/);
  await expect(page.getByRole("region", { name: "Week, month and year" })).toContainText("This week");
});
