import { expect, test } from "./fixtures.ts";
import { ready } from "./patience.ts";

test.beforeEach(async ({ page }) => {
  await page.goto("/gallery");
});

for (const [colorScheme, width] of [
  ["light", 1280],
  ["dark", 390],
  ["light", 320],
] as const) {
  test(`every component is accessible and within the page: ${colorScheme}, ${width} px`, async ({
    page,
    checkAccessibility,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await checkAccessibility();
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });
}

test("a menu opens by keys, moves by arrows and letters, closes on Escape and gives focus back", async ({
  page,
}) => {
  const button = page.getByRole("button", { name: "Run: more actions" });
  await button.focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("menuitem", { name: "Edit" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("menuitem", { name: "Rest day" })).toBeFocused();
  await page.keyboard.press("m");
  await expect(page.getByRole("menuitem", { name: "Move to trash" })).toBeFocused();
  await page.keyboard.press("Home");
  await expect(page.getByRole("menuitem", { name: "Edit" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("menu")).toBeHidden();
  await expect(button).toBeFocused();
});

test("a dialog begins at its first field, closes on Escape and gives focus back", async ({ page }) => {
  const button = page.getByRole("button", { name: "Open a dialog" });
  await button.click();
  const note = page.getByRole("dialog", { name: "Log a run" }).getByRole("textbox", { name: "Note" });
  await expect(note).toBeFocused();
  await note.fill("z");
  // A press beside it must not lose what was typed.
  await page.mouse.click(5, 5);
  await expect(note).toHaveValue("z");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(button).toBeFocused();
});

test("a toast is said, does not take focus, and Z undoes it, but not while typing", async ({ page }) => {
  const button = page.getByRole("button", { name: "Toast with undo" });
  await button.click();
  await expect(page.getByRole("region", { name: "Notices" }).getByRole("status")).toHaveText(
    "Logged 6.2 km. 132.4 to go.",
  );
  await expect(button).toBeFocused();
  await page.getByRole("textbox", { name: "Name" }).fill("");
  await page.keyboard.press("z");
  await expect(page.getByRole("region", { name: "Notices" }).getByRole("status")).toHaveText(
    "Logged 6.2 km. 132.4 to go.",
  );
  await button.focus();
  await page.keyboard.press("z");
  await expect(page.getByRole("region", { name: "Notices" }).getByRole("status")).toHaveText("Taken back.");
});

test("a toast goes after eight seconds, waits while it is hovered, and one for a failure stays", async ({
  page,
}) => {
  await page.clock.install();
  await page.goto("/gallery");
  const words = page.getByRole("region", { name: "Notices" }).getByRole("status");
  await ready(page);
  await page.clock.pauseAt(Date.now() + 60_000);
  await page.getByRole("button", { name: "Toast with undo" }).click();
  await page.clock.runFor(5_000);
  await expect(words).not.toBeEmpty();
  await page.getByRole("button", { name: "Undo", exact: true }).hover();
  await page.clock.runFor(60_000);
  await expect(words).not.toBeEmpty();
  await page.mouse.move(0, 0);
  await page.clock.runFor(8_500);
  await expect(words).toBeEmpty();
  await page.getByRole("button", { name: "Toast that stays" }).click();
  await page.clock.runFor(60_000);
  await expect(words).toHaveText("We could not save that. It is kept here.");
  await page.getByRole("button", { name: "Dismiss" }).click();
  await expect(words).toBeEmpty();
});

test("a number goes by steps, by a held press, by arrows and by typing with comma or point", async ({
  page,
}) => {
  const pages = page.getByRole("spinbutton", { name: "Pages read today, pages" });
  const more = page.getByRole("button", { name: "More, Pages read today" });
  await more.click();
  await more.click();
  await expect(pages).toHaveValue("14");
  await more.hover();
  await page.mouse.down();
  await expect.poll(async () => Number(await pages.inputValue())).toBeGreaterThan(20);
  await page.mouse.up();
  const distance = page.getByRole("spinbutton", { name: "Distance, km" });
  await distance.fill("7,25");
  await distance.press("ArrowUp");
  await expect(distance).toHaveValue("7.35");
  await distance.fill("five");
  await expect(distance).not.toHaveAttribute("aria-valuenow");
});
