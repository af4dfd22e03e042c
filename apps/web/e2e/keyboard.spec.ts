import { addDays, dayAt, isoWeekday } from "@cairn/core/time/day";
import { expect, LOOKS, type Person, test } from "./fixtures.ts";

const READ = "0198a8f0-0000-7000-8000-000000000002";

async function reader({ api }: Person) {
  await api.goal.create.mutate({
    id: READ,
    title: "Read",
    start: addDays(today(), -3),
    measure: { kind: "habit", unit: "pages", step: 1, by: "sum" },
    plan: { cadence: { kind: "day" }, requirement: { kind: "at_least", n: 20 } },
  });
}

const values = async ({ api }: Person) =>
  (await api.checkIn.list.query({ goalId: READ })).items.map(({ value }) => value);

const today = () => dayAt(Date.now(), "Europe/Berlin", 180);

test("all by keyboard: sign up, make a goal by the line, check in, undo, back-date, review", async ({
  page,
}) => {
  const keys = page.keyboard;
  // Yesterday is last week's then.
  const mondays = isoWeekday(today()) === 1;
  const status = page.getByRole("region", { name: "Notices" }).getByRole("status");
  await page.goto("/sign-up");
  await page.getByLabel("Name").focus();
  await keys.type("Robin Stone");
  await keys.press("Tab");
  await keys.type(`robin-${crypto.randomUUID()}@example.org`);
  await keys.press("Tab");
  await keys.type("nine herons over the weir");
  await keys.press("Enter");
  await expect(page.getByRole("textbox", { name: "What would you like to do?" })).toBeVisible();

  await keys.press("n");
  await expect(page.getByRole("textbox", { name: "What would you like to do?" })).toBeFocused();
  await keys.type("meditate every day");
  await expect(page.getByText(/^Meditate: every day/)).toBeVisible();
  await keys.press("Enter");
  await expect(status).toHaveText("Goal added: Meditate.");
  const line = page.getByRole("textbox", { name: "Log something or add a goal" });
  await expect(line).toBeVisible();

  await keys.press("Escape");
  await page.getByRole("heading", { level: 1 }).click();
  await keys.press("j");
  await expect(page.getByRole("link", { name: "Meditate" })).toBeFocused();
  await keys.press("x");
  const done = page.getByRole("button", { name: "Meditate, done. Press to undo" });
  await expect(done).toBeVisible();
  await keys.press("z");
  await expect(page.getByRole("button", { name: "Meditate, not done. Mark done" })).toBeVisible();

  await keys.press("Control+k");
  const find = page.getByRole("combobox", { name: /Find a goal/ });
  await expect(find).toBeFocused();
  await keys.type("swim 40 km by 31 Dec from yesterday");
  await expect(page.getByRole("option", { name: /^Swim: 40.km by 31 December/ })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await keys.press("Enter");
  await expect(page.getByRole("link", { name: "Swim" })).toBeVisible();

  await keys.press("Control+k");
  await keys.type("log swim");
  await expect(page.getByRole("option", { name: /Log into Swim/ })).toHaveAttribute("aria-selected", "true");
  await keys.press("Enter");
  await expect(page.getByRole("dialog", { name: "Swim" })).toBeVisible();
  await page.getByRole("spinbutton", { name: "Amount, km" }).focus();
  await keys.press("Control+a");
  await keys.type("2");
  await keys.press("Enter");
  // What is left is said once the history of the new goal is here.
  await expect(status).toHaveText(/^Logged(.2.km\..38.to.go)?\.$/);

  await keys.type("gg");
  await expect(page.getByRole("heading", { level: 1, name: "Goals" })).toBeVisible();

  // Yesterday, by the line; then the review, on to its end.
  await keys.type("gt");
  await expect(page.getByRole("heading", { level: 2, name: "Done" })).toBeVisible();
  await keys.press("n");
  await expect(line).toBeFocused();
  await keys.type("swam 3 km yesterday with a friend");
  await expect(page.getByText(/^Swim: \+3.km yesterday/)).toBeVisible();
  await keys.press("Enter");
  await expect(status).toHaveText("Logged 3 km. 35 to go.");
  await keys.press("Escape");
  await keys.press("Tab");
  await keys.type("gr");
  const step = page.getByRole("region", { name: /^Step / });
  await expect(step).toHaveAccessibleName(/^Step 1 of 5/);
  for (const place of [2, 3, 4]) {
    await keys.press("ArrowRight");
    await expect(step).toHaveAccessibleName(new RegExp(`^Step ${place} of 5`));
  }
  await expect(page.getByRole("textbox", { name: /What helped/ })).toBeVisible();
  await expect(step).toBeFocused();
  await keys.press("Tab");
  await keys.type("Warm water.");
  await expect(page.getByText("Saved as you write.")).toBeVisible();
  await keys.press("Shift+Tab");
  await keys.press("ArrowRight");
  await expect(step).toHaveAccessibleName(/: Next week$/);
  await expect(async () => {
    await keys.press("Tab");
    await expect(page.getByRole("button", { name: "Finish the review" })).toBeFocused({ timeout: 100 });
  }).toPass();
  await keys.press("Enter");
  await expect(page.getByRole("heading", { name: mondays ? "1 stone" : "2 stones" })).toBeVisible();
});

test("the row in hand takes a step, a rest day and a pause by single keys", async ({ page, person }) => {
  await reader(person);
  await page.goto("/");
  const more = page.getByRole("spinbutton", { name: /^Read on this day/ });
  await expect(more).toHaveValue("0");
  await page.keyboard.press("j");
  await expect(page.getByRole("link", { name: "Read" })).toBeFocused();
  await page.keyboard.press("+");
  await page.keyboard.press("+");
  await expect(more).toHaveValue("2");
  await page.keyboard.press("-");
  await expect(more).toHaveValue("1");
  await expect.poll(() => values(person)).toEqual([1]);
  await page.keyboard.press("-");
  await expect.poll(() => values(person)).toEqual([]);

  await page.keyboard.press("s");
  await expect(page.getByRole("button", { name: "Read, rest day. Press to undo" })).toBeVisible();
  // The row moves to another section, and is still in hand.
  await expect(page.getByRole("region", { name: "Done" }).getByRole("link", { name: "Read" })).toBeFocused();
  await page.keyboard.press("s");
  await expect(page.getByRole("button", { name: /^Read, not done/ })).toBeVisible();

  await page.keyboard.press("p");
  const dialog = page.getByRole("dialog", { name: "Pause Read" });
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("link", { name: "Read" })).toBeFocused();
});

test("on a goal's page the same keys step, rest and pause; the palette does it from anywhere", async ({
  page,
  person,
}) => {
  await reader(person);
  await page.goto(`/goals/${READ}`);
  const amount = page.getByRole("spinbutton", { name: "Amount, pages" });
  await page.keyboard.press("+");
  await expect(amount).toHaveValue("21");
  await page.keyboard.press("-");
  await expect(amount).toHaveValue("20");
  await page.keyboard.press("p");
  const dialog = page.getByRole("dialog", { name: "Pause Read" });
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await page.keyboard.press("s");
  await expect(page.getByRole("region", { name: "Notices" }).getByRole("status")).toHaveText(
    "A rest day. It does not count against you.",
  );
  await page.keyboard.press("Control+k");
  await page.keyboard.type("pause read");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Pause Read" })).toBeVisible();
});

test("focus comes back to where it was after a dialog", async ({ page, person }) => {
  expect(person.name).not.toBe("");
  await page.goto("/goals");
  const find = page.getByRole("button", { name: "Find anything" });
  await find.focus();
  await find.press("Enter");
  await expect(page.getByRole("dialog", { name: "Find anything" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(find).toBeFocused();
});

test("single keys can be switched off, on every device", async ({ page, person }) => {
  await page.goto("/settings/look");
  const keys = page.getByRole("checkbox", { name: /Single keys/ });
  await expect(keys).toBeChecked();
  await keys.press("Space");
  await expect.poll(async () => (await person.api.user.me.query()).singleKeys).toBe(false);
  await page.goto("/goals");
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("?");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog", { name: "Find anything" })).toBeVisible();
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeHidden();
});

test("Z takes back the last act after its notice has gone", async ({ page, person }) => {
  const id = "0198a8f0-0000-7000-8000-000000000001";
  await person.api.goal.create.mutate({
    id,
    title: "Meditate",
    start: addDays(today(), -3),
    measure: { kind: "habit", unit: "", step: 1, by: "count" },
    plan: { cadence: { kind: "day" }, requirement: { kind: "at_least", n: 1 } },
  });
  await page.clock.install();
  await page.goto("/");
  await page.getByRole("button", { name: "Meditate, not done. Mark done" }).click();
  await page.getByRole("heading", { level: 1 }).hover();
  await expect(page.getByRole("button", { name: /^Undo/ })).toBeVisible();
  await page.clock.runFor(20_000);
  await expect(page.getByRole("button", { name: /^Undo/ })).toBeHidden();
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("z");
  await expect.poll(async () => (await person.api.checkIn.list.query({ goalId: id })).items).toEqual([]);
});

for (const { colorScheme, viewport } of LOOKS)
  test.describe(`${colorScheme}, ${viewport.width} px wide`, () => {
    test.use({ colorScheme, viewport, reducedMotion: "reduce" });

    test("the palette, the keys and their setting hold for everybody", async ({
      page,
      person,
      checkAccessibility,
    }) => {
      expect(person.name).not.toBe("");
      await page.goto("/settings/look");
      await checkAccessibility();
      await page.keyboard.press("Control+k");
      await expect(page.getByRole("dialog", { name: "Find anything" })).toBeVisible();
      await checkAccessibility();
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog", { name: "Find anything" })).toBeHidden();
      await page.keyboard.press("?");
      await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
      await checkAccessibility();
    });
  });
