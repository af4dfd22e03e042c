import { addDays, dayAt } from "@cairn/core/time/day";
import type { Page } from "@playwright/test";
import { expect, newcomer, test } from "./fixtures.ts";

/** A word of three letters that would have had an accent: English that no catalogue knows. */
const ENGLISH = /[acdeghilnorstuwyz]{3}/i;

/** What is written on the page and stays when names are left out. */
async function english(page: Page, ...names: string[]): Promise<string[]> {
  const lines = (await page.locator("body").allInnerTexts()).join("\n").split("\n");
  return lines.filter((line) =>
    ENGLISH.test(["Cairn", ...names].reduce((rest, name) => rest.replaceAll(name, " "), line)),
  );
}

test.describe("a visitor whose browser asks for another language", () => {
  test.use({ locale: "en-XA", expectedErrors: [/status of 401.*callback\/credentials/] });

  test("is spoken to in it, refusals too", async ({ page }) => {
    await page.goto("/");
    await expect(page.locator("html")).toHaveAttribute("lang", "en-XA");
    expect(await english(page)).toEqual([]);
    await page.goto("/sign-up");
    await page.locator("input[name=name]").press("Enter");
    await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
    expect(await english(page, "name@example.org")).toEqual([]);
    await page.goto("/sign-in");
    await page.locator("input[name=email]").fill("nobody@example.org");
    await page.locator("input[name=password]").fill("not the right one");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("main").getByRole("alert")).toHaveText(/^Ţĥåţ/);
    expect(await english(page)).toEqual([]);
  });
});

test("what the server refuses is said in the person's language, with its days as they are written there", async ({
  page,
  context,
  baseURL,
}) => {
  const { api } = await newcomer(context, baseURL ?? "");
  const me = await api.user.me.query();
  await api.user.update.mutate({ locale: "en-XA", baseVersion: me.version, mutationId: crypto.randomUUID() });
  const today = dayAt(Date.now(), "Europe/Berlin", 180);
  const id = "0198a8f0-0000-7000-8000-000000000001";
  await api.goal.create.mutate({
    id,
    title: "9 km",
    start: addDays(today, -1),
    measure: { kind: "metric", unit: "km", step: 0.1, start: 0, aggregation: "sum", direction: "up" },
    plan: { target: 9 },
  });
  await page.goto(`/?say=${encodeURIComponent("9 km on 1/2/2020")}`);
  const line = page.getByRole("form").filter({ has: page.getByRole("textbox") });
  await expect(line).toContainText("2020");
  await expect(line).toContainText(/Ţĥîš ğöåł/);
  await expect(line).not.toContainText("2020-02-01");
});
