import { addDays, dayAt } from "@cairn/core/time/day";
import { expect, test } from "../fixtures.ts";

const today = () => dayAt(Date.now(), "Europe/Berlin", 180);

test("a project goes step by step: added, weighed, moved, done and taken back", async ({
  page,
  person,
  checkAccessibility,
}) => {
  expect(person.name).not.toBe("");
  await page.goto("/goals/new");
  await page.getByRole("radio", { name: "Get it done" }).check();
  await page.getByLabel("Name").fill("Build the shed");
  await page.getByLabel("By when").fill(addDays(today(), 60));
  await page.getByRole("button", { name: "Create goal" }).click();
  const steps = page.getByRole("region", { name: "Steps" });
  for (const name of ["Floor", "Walls", "Roof"]) {
    await steps.getByLabel("A new step").fill(name);
    await page.keyboard.press("Enter");
    await expect(steps.getByRole("checkbox", { name })).toBeVisible();
  }
  await steps.getByRole("button", { name: "Roof: more actions" }).click();
  await page.getByRole("menuitem", { name: "Move up" }).click();
  await expect(steps.getByRole("listitem").nth(1)).toContainText("Roof");
  await steps.getByRole("button", { name: "Walls: more actions" }).click();
  await page.getByRole("menuitem", { name: "Change" }).click();
  const dialog = page.getByRole("dialog", { name: "Change this step" });
  await dialog.getByLabel("By when").fill(addDays(today(), 30));
  await dialog.getByLabel("Weight").fill("2");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(steps.getByRole("listitem").nth(2)).toContainText("weight 2");

  await steps.getByRole("checkbox", { name: "Walls" }).click();
  await expect(page.getByText("of 4").first()).toBeVisible();
  const undone = page.waitForResponse(/milestone\.put/);
  await page.getByRole("region", { name: "Notices" }).getByRole("button", { name: "Undo" }).click();
  await expect(steps.getByRole("checkbox", { name: "Walls" })).not.toBeChecked();
  await undone;
  const saved = page.waitForResponse(
    (answer) => /milestone\.put/.test(answer.url()) && /Floor/.test(answer.request().postData() ?? ""),
  );
  await steps.getByRole("checkbox", { name: "Floor" }).click();
  await saved;
  await page.reload();
  await expect(steps.getByRole("checkbox", { name: "Floor" })).toBeChecked();
  await expect(steps.getByRole("listitem").nth(1)).toContainText("Roof");
  await checkAccessibility();
});

test("a bigger goal is made of three others and says which one holds it back", async ({
  page,
  person,
  checkAccessibility,
}) => {
  const names = ["Run", "Swim", "Ride"];
  for (const [index, title] of names.entries())
    await person.api.goal.create.mutate({
      id: `0198a8f0-0000-7000-8000-00000000020${index}`,
      title,
      start: addDays(today(), -30 - 10 * index),
      measure: { kind: "metric", unit: "km", step: 0.1, start: 0, aggregation: "sum", direction: "up" },
      plan: { target: 100, due: addDays(today(), 60) },
    });
  await page.goto("/goals/new");
  await page.getByRole("radio", { name: "A bigger goal made of others" }).check();
  await page.getByLabel("Name").fill("Get fit");
  await page.getByRole("button", { name: "Create goal" }).click();
  const parts = page.getByRole("region", { name: "Made of" });
  for (const title of names) {
    await parts.getByLabel("Add an existing goal").selectOption({ label: title });
    await parts.getByRole("button", { name: "Add" }).click();
    await expect(parts.getByRole("listitem").filter({ hasText: title })).toBeVisible();
  }
  await expect(parts.getByText("Held back by Ride.")).toBeVisible();
  await checkAccessibility();
  await parts.getByRole("button", { name: "Ride: more actions" }).click();
  await page.getByRole("menuitem", { name: "Take out of this goal" }).click();
  await expect(parts.getByText("Held back by Swim.")).toBeVisible();
  await page.getByRole("region", { name: "Notices" }).getByRole("button", { name: "Undo" }).click();
  await expect(parts.getByText("Held back by Ride.")).toBeVisible();
});

test("what is done or not is done on a day, and can be taken back", async ({ page, person }) => {
  expect(person.name).not.toBe("");
  await page.goto("/goals/new");
  await page.getByRole("radio", { name: "Get it done" }).check();
  await page.getByRole("radio", { name: "Done or not" }).check();
  await page.getByLabel("Name").fill("Pass the exam");
  await page.getByRole("button", { name: "Create goal" }).click();
  await page.getByRole("button", { name: "Mark done" }).click();
  await expect(page.getByRole("region", { name: "Done" })).toBeVisible();
  await page.getByRole("region", { name: "Notices" }).getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("button", { name: "Mark done" })).toBeVisible();
});
