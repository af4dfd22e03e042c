import type { Page } from "@playwright/test";
import { uuidv7 } from "uuidv7";
import { expect, type Person, test } from "../fixtures.ts";

const notices = (page: Page) => page.getByRole("region", { name: "Notices" });

async function makeGoal(person: Person, title: string, areaId: string | null = null, start = "2026-01-01") {
  const { goal } = await person.api.goal.create.mutate({
    id: uuidv7(),
    title,
    areaId,
    start,
    measure: { kind: "metric", unit: "km", step: 0.1, start: 0, aggregation: "sum", direction: "up" },
    plan: { target: 100, due: "2030-12-31" },
  });
  return goal.id;
}
async function makeArea(person: Person, name: string) {
  return (await person.api.area.put.mutate({ id: uuidv7(), name })).id;
}
/** Titles in an area as they stand on the page. */
const rows = (page: Page, area: string) =>
  page.getByRole("region", { name: area, exact: true }).getByRole("listitem").getByRole("link");

async function choose(page: Page, of: string, item: string) {
  await page.getByRole("button", { name: `${of}: more actions` }).click();
  await page.getByRole("menuitem", { name: item, exact: true }).click();
}

test.describe("areas", () => {
  test.use({ expectedErrors: [/area\.put/] });
  test("are made, named, put in order and removed where they stand, and come back", async ({
    page,
    person,
    checkAccessibility,
  }) => {
    const body = await makeArea(person, "Body");
    await makeGoal(person, "Run", body);
    await page.goto("/goals");
    await page.getByRole("button", { name: "New area" }).click();
    const dialog = page.getByRole("dialog", { name: "A new area" });
    await dialog.getByLabel("Name").fill("body");
    await page.keyboard.press("Enter");
    await expect(dialog.getByText("There is an area of this name already.")).toBeVisible();
    await dialog.getByLabel("Name").fill("Mind");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("region", { name: "Mind" })).toContainText("No goal here yet.");
    await checkAccessibility();

    await choose(page, "Mind", "Rename");
    await page.getByRole("dialog").getByLabel("Name").fill("Head");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: "Head" })).toBeVisible();
    await choose(page, "Head", "Move up");
    await expect(notices(page).getByRole("status")).toHaveText("“Head” is number 1 of 2 areas.");
    await expect(page.getByRole("heading", { level: 2 })).toHaveText(["Head", "Body"]);
    await expect
      .poll(async () => (await person.api.area.list.query()).map(({ name }) => name))
      .toEqual(["Head", "Body"]);

    await choose(page, "Body", "Remove area");
    await expect(page.getByRole("heading", { name: "Body" })).toHaveCount(0);
    await expect(rows(page, "Without an area")).toHaveText(["Run"]);
    await notices(page).getByRole("button", { name: "Undo" }).click();
    await expect(rows(page, "Body")).toHaveText(["Run"]);
  });
});

test("goals are put in order by menu and keyboard alone, over the border of areas, and back", async ({
  page,
  person,
}) => {
  const body = await makeArea(person, "Body");
  const mind = await makeArea(person, "Mind");
  for (const title of ["Run", "Swim"]) await makeGoal(person, title, body);
  await makeGoal(person, "Read", mind);
  await page.goto("/goals");
  const grip = page.getByRole("button", { name: "Swim: more actions" });
  await grip.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem", { name: "Move up" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(rows(page, "Body")).toHaveText(["Swim", "Run"]);
  await expect(notices(page).getByRole("status")).toHaveText("“Swim” is now number 1 in Body.");
  await expect(grip).toBeFocused();

  await choose(page, "Swim", "Move down");
  await expect(rows(page, "Body")).toHaveText(["Run", "Swim"]);
  await choose(page, "Swim", "Move down");
  await expect(rows(page, "Mind")).toHaveText(["Swim", "Read"]);
  await expect(grip).toBeFocused();
  await notices(page).getByRole("button", { name: "Undo" }).click();
  await expect(rows(page, "Body")).toHaveText(["Run", "Swim"]);

  await choose(page, "Run", "Move to Mind");
  await expect(notices(page).getByRole("status")).toHaveText("“Run” is in Mind now.");
  await expect(rows(page, "Mind")).toHaveText(["Run", "Read"]);
  await choose(page, "Read", "Move to a new area");
  await page.getByRole("dialog").getByLabel("Name").fill("Books");
  await page.keyboard.press("Enter");
  await expect(rows(page, "Books")).toHaveText(["Read"]);
  await expect
    .poll(async () =>
      (await person.api.goal.list.query({ sort: "area" })).items.map(({ goal }) => goal.title),
    )
    .toEqual(["Swim", "Run", "Read"]);
  await page.reload();
  await expect(rows(page, "Books")).toHaveText(["Read"]);
});

async function drag(page: Page, title: string, to: string, half: "upper" | "lower") {
  const grip = page.getByRole("button", { name: `${title}: more actions` });
  await grip.hover();
  await page.mouse.down();
  // What follows the mouse is fetched when it comes near.
  const from = await grip.boundingBox();
  if (!from) throw new Error(`no handle of ${title}`);
  await expect(async () => {
    for (const by of [10, 12]) await page.mouse.move(from.x + from.width / 2 + by, from.y + from.height / 2);
    await expect(page.locator("[data-dragged]")).toBeAttached({ timeout: 500 });
  }).toPass();
  const over = await page.getByRole("listitem").filter({ hasText: to }).boundingBox();
  if (!over) throw new Error(`no row ${to}`);
  const y = over.y + over.height * (half === "upper" ? 0.2 : 0.8);
  await page.mouse.move(over.x + over.width - 40, y - 12, { steps: 4 });
  await page.mouse.move(over.x + over.width - 40, y, { steps: 4 });
}

test("goals are put in order by dragging; Escape gives up, Undo takes back, two tabs agree", async ({
  page,
  person,
  context,
}) => {
  const body = await makeArea(person, "Body");
  const mind = await makeArea(person, "Mind");
  for (const title of ["Run", "Swim", "Ride"]) await makeGoal(person, title, body);
  await makeGoal(person, "Read", mind);
  // High enough that no drag comes near an edge, where the window would scroll.
  await page.setViewportSize({ width: 1280, height: 1400 });
  await page.goto("/goals");
  const other = await context.newPage();
  await other.goto("/goals");

  await drag(page, "Ride", "Run", "upper");
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect(rows(page, "Body")).toHaveText(["Run", "Swim", "Ride"]);

  await drag(page, "Ride", "Run", "upper");
  await page.mouse.up();
  await expect(rows(page, "Body")).toHaveText(["Ride", "Run", "Swim"]);
  await expect(page.getByRole("menu")).toHaveCount(0);
  await expect(notices(page).getByRole("status")).toHaveText("“Ride” is now number 1 in Body.");

  await drag(page, "Run", "Read", "lower");
  await page.mouse.up();
  await expect(rows(page, "Mind")).toHaveText(["Read", "Run"]);
  await notices(page).getByRole("button", { name: "Undo" }).click();
  await expect(rows(page, "Body")).toHaveText(["Ride", "Run", "Swim"]);

  // The other tab still shows the old order, and moves beside what it shows.
  await other.bringToFront();
  await choose(other, "Swim", "Move up");
  await expect(rows(other, "Body")).toHaveText(["Ride", "Swim", "Run"]);
  // On screen at once; a reload asks the server, which has it a moment later.
  await expect
    .poll(async () =>
      (await person.api.goal.list.query({ sort: "area" })).items.map(({ goal }) => goal.title),
    )
    .toEqual(["Ride", "Swim", "Run", "Read"]);
  await page.reload();
  await expect(rows(page, "Body")).toHaveText(["Ride", "Swim", "Run"]);
});

test("a list of many pages is in order, filtered and sorted as a whole", async ({ page, person }) => {
  test.slow();
  const mind = await makeArea(person, "Mind");
  for (let number = 10; number < 55; number += 1) await makeGoal(person, `Goal ${number}`);
  await makeGoal(person, "The needle", mind, "2020-01-01");
  await makeGoal(person, "Another needle");
  await page.goto("/goals");
  // The area's goal was made last, and stands first.
  await expect(
    page
      .getByRole("listitem")
      .filter({ has: page.getByRole("link") })
      .first(),
  ).toContainText("The needle");
  await expect(page.getByRole("link", { name: "Another needle" })).toHaveCount(0);
  await page.keyboard.press("/");
  await page.keyboard.type("needle");
  await expect(page.getByRole("link", { name: "Another needle" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("link", { name: "Goal 10" })).toBeVisible();

  // From the second page to the top of the first: nothing is lost or doubled between them.
  await page.getByRole("button", { name: "Show more" }).click();
  await expect(page.getByRole("link", { name: "Another needle" })).toBeVisible();
  await choose(page, "Another needle", "Move to Mind");
  await expect(rows(page, "Mind")).toHaveText(["The needle", "Another needle"]);
  await expect(page.getByRole("listitem").getByRole("link", { name: /^Goal \d\d$/ })).toHaveCount(45);

  await page.getByRole("combobox", { name: "Order" }).selectOption({ label: "Furthest short of the line" });
  await expect(page).toHaveURL(/order=line/);
  await expect(page.getByRole("listitem").getByRole("link").first()).toHaveText("The needle");
  await page.getByRole("combobox", { name: "Order" }).selectOption({ label: "Latest entry" });
  await expect(page).toHaveURL(/order=recent/);
  await page.reload();
  await expect(page.getByRole("combobox", { name: "Order" })).toHaveValue("recent");
});

test("a bigger goal is found among more goals than a list holds", async ({ page, person }) => {
  test.slow();
  for (let number = 100; number < 155; number += 1) await makeGoal(person, `Goal ${number}`);
  await makeGoal(person, "Zebra crossing");
  await page.goto("/goals/new");
  await expect(page.getByText("A bigger goal made of others")).toBeVisible();
  await page.getByRole("radio", { name: "A bigger goal made of others" }).check();
  await page.getByLabel("Name").fill("Everything");
  await page.getByRole("button", { name: "Create goal" }).click();
  const parts = page.getByRole("region", { name: "Made of" });
  const list = parts.getByRole("combobox", { name: "Add an existing goal", exact: true });
  await expect(list.getByRole("option", { name: "Zebra crossing" })).toHaveCount(0);
  await parts.getByLabel("Add an existing goal: find by name").fill("zebra");
  await list.selectOption({ label: "Zebra crossing" });
  await parts.getByRole("button", { name: "Add" }).click();
  await expect(parts.getByRole("listitem").filter({ hasText: "Zebra crossing" })).toBeVisible();
});
