import { addDays, dayAt } from "@cairn/core/time/day";
import { expect, test } from "../fixtures.ts";

const today = () => dayAt(Date.now(), "Europe/Berlin", 180);
const RUN = "0198a8f0-0000-7000-8000-000000000301";

test("a pause is made, seen, ended, and its days are offered back at the end", async ({
  page,
  person,
  checkAccessibility,
}) => {
  await person.api.goal.create.mutate({
    id: RUN,
    title: "Run 100 km",
    start: addDays(today(), -40),
    measure: { kind: "metric", unit: "km", step: 0.1, start: 0, aggregation: "sum", direction: "up" },
    plan: { target: 100, due: addDays(today(), 59) },
  });
  await page.goto(`/goals/${RUN}`);
  await page.getByRole("button", { name: "Run 100 km: more actions" }).click();
  await page.getByRole("menuitem", { name: "Pause" }).click();
  const dialog = page.getByRole("dialog", { name: "Pause Run 100 km" });
  await dialog.getByLabel("First day").fill(addDays(today(), -9));
  await checkAccessibility();
  await dialog.getByRole("button", { name: "Pause" }).click();
  await expect(page.getByText("This goal is paused. These days do not count.")).toBeVisible();
  await page.goto("/goals?show=paused");
  await expect(page.getByRole("link", { name: "Run 100 km" })).toBeVisible();
  await page.goto("/settings/pauses");
  await checkAccessibility();
  await page.getByRole("button", { name: /Run 100 km, since .*more actions/ }).click();
  await page.getByRole("menuitem", { name: "End it" }).click();
  await expect(page.getByText("9 days", { exact: false })).toBeVisible();
  await page.goto(`/goals/${RUN}`);
  await page.getByRole("button", { name: "Move the due day by 9 days" }).click();
  await expect(page.getByRole("region", { name: "Notices" }).getByRole("status")).toContainText(
    "The due day is",
  );
  await expect(page.getByRole("button", { name: /Move the due day/ })).toBeHidden();
  const { figures } = await person.api.goal.get.query({ id: RUN });
  expect(figures.due).toBe(addDays(today(), 68));
});

test("away pauses everything until a day", async ({ page, person }) => {
  await person.api.goal.create.mutate({
    id: RUN,
    title: "Meditate",
    start: addDays(today(), -5),
    measure: { kind: "habit", unit: "", step: 1, by: "count" },
    plan: { cadence: { kind: "day" }, requirement: { kind: "at_least", n: 1 } },
  });
  await page.goto("/");
  await page.getByRole("button", { name: "Away" }).click();
  await page.getByRole("dialog", { name: "Away" }).getByLabel("Last day").fill(addDays(today(), 3));
  await page.getByRole("button", { name: "Pause everything" }).click();
  await expect(page.getByRole("button", { name: /Away until/ })).toBeVisible();
  await expect(page.getByText("Nothing due today.").first()).toBeVisible();
  await page.getByRole("region", { name: "Notices" }).getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("button", { name: "Meditate, not done. Mark done" })).toBeVisible();
});
