import { addDays, dayAt } from "@cairn/core/time/day";
import { expect, type Person, test } from "./fixtures.ts";

const today = () => dayAt(Date.now(), "Europe/Berlin", 180);
const READ = "0198a8f0-0000-7000-8000-000000000001";
const RUN = "0198a8f0-0000-7000-8000-000000000002";

async function furnish({ api }: Person) {
  await api.goal.create.mutate({
    id: READ,
    title: "Read",
    start: addDays(today(), -9),
    measure: { kind: "habit", unit: "pages", step: 1, by: "sum" },
    plan: { cadence: { kind: "day" }, requirement: { kind: "at_least", n: 20 } },
  });
  await api.goal.create.mutate({
    id: RUN,
    title: "Run",
    start: addDays(today(), -9),
    measure: { kind: "habit", unit: "", step: 1, by: "count" },
    plan: { cadence: { kind: "day" }, requirement: { kind: "at_least", n: 1 } },
  });
}

test("a review keeps its place over a reload and the way back, and offers it to who comes another way", async ({
  page,
  person,
}) => {
  await furnish(person);
  await page.goto("/review");
  const step = page.getByRole("region", { name: /^Step / });
  await expect(step).toHaveAccessibleName(/: The week$/);
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("button", { name: "Next" }).click();
  await expect(step).toHaveAccessibleName(/: Run$/);
  await page.reload();
  await expect(step).toHaveAccessibleName(/: Run$/);
  await step.getByRole("link", { name: "Run" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Run" })).toBeVisible();
  await page.goBack();
  await expect(step).toHaveAccessibleName(/: Run$/);
  await page.goto("/");
  await page.getByRole("link", { name: "Review" }).first().click();
  await expect(step).toHaveAccessibleName(/: The week$/);
  await page.getByRole("button", { name: "Go on at “Run”" }).click();
  await expect(step).toHaveAccessibleName(/: Run$/);
  await expect(step).toBeFocused();
});

test("a step of the review that is gone is its beginning", async ({ page, person }) => {
  await furnish(person);
  await page.goto("/review?at=nonsense");
  await expect(page.getByRole("region", { name: /^Step / })).toHaveAccessibleName(/: The week$/);
});

test("a form that was left is found as it was, until it is saved or given up", async ({ page, person }) => {
  await furnish(person);
  await page.goto("/goals/new");
  await page.getByRole("radio", { name: /^Keep a habit/ }).check();
  await page.getByLabel("Name").fill("Floss");
  await page.getByRole("link", { name: "Review" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Review" })).toBeVisible();
  await page.goBack();
  await expect(page.getByLabel("Name")).toHaveValue("Floss");
  await expect(page.getByRole("radio", { name: /^Keep a habit/ })).toBeChecked();
  await expect(page.getByText("What you typed here is back.")).toBeVisible();
  await page.getByRole("button", { name: "Start again" }).click();
  await expect(page.getByLabel("Name")).toHaveValue("");

  await page.goto(`/goals/${READ}/edit`);
  await page.getByLabel("Name").fill("Read on");
  await page.reload();
  await expect(page.getByLabel("Name")).toHaveValue("Read on");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Read on" })).toBeVisible();
  await page.goto(`/goals/${READ}/edit`);
  await page.getByLabel("Name").fill("Given up");
  await page.getByRole("link", { name: "Cancel" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Read on" })).toBeVisible();
  await page.goto(`/goals/${READ}/edit`);
  await expect(page.getByLabel("Name")).toHaveValue("Read on");
});

test("rows are walked by arrows, done by Space, edited by E, and Escape leads back", async ({
  page,
  person,
}) => {
  await furnish(person);
  await page.goto("/");
  await page.keyboard.press("j");
  await expect(page.getByRole("link", { name: "Read" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("link", { name: "Run" })).toBeFocused();
  await page.keyboard.press(" ");
  await expect(page.getByRole("button", { name: "Run, done. Press to undo" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Run" })).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(page.getByRole("link", { name: "Read" })).toBeFocused();
  await page.keyboard.press("e");
  await expect(page).toHaveURL(new RegExp(`/goals/${READ}/edit$`));
  await expect(page.getByLabel("Name")).toHaveValue("Read");
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/\/$/);
  await page.goto(`/goals/${READ}`);
  await expect(page.getByRole("heading", { level: 1, name: "Read" })).toBeVisible();
  // Inside of a menu the keys are the menu's.
  await page
    .getByRole("button", { name: /more actions/i })
    .first()
    .click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("menu")).toBeHidden();
  await expect(page).toHaveURL(new RegExp(`/goals/${READ}$`));
});
