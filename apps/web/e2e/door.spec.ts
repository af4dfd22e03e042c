import { expect, test } from "./fixtures.ts";

test("a visitor makes an account, is inside, leaves, and comes back", async ({
  page,
  checkAccessibility,
}) => {
  const email = `robin-${crypto.randomUUID()}@example.org`;
  const password = `${crypto.randomUUID()} four words`;
  await page.goto("/");
  await checkAccessibility();
  await page.getByRole("main").getByRole("link", { name: "Make an account" }).click();
  await checkAccessibility();
  await page.getByLabel("Name").fill("Robin Stone");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Make an account" }).click();
  await expect(page.getByRole("navigation").getByRole("link", { name: "Goals" }).first()).toBeVisible();
  await checkAccessibility();

  await page.goto("/settings/profile");
  await page.getByRole("button", { name: "Sign out" }).first().click();
  await expect(page.getByRole("link", { name: "Sign in" }).first()).toBeVisible();

  await page.goto("/goals");
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/goals$/);
});

test.describe("a wrong password", () => {
  test.use({ expectedErrors: [/status of 401.*\/api\/auth\/callback\/credentials/] });

  test("is said at the form, and what was typed stays", async ({ page }) => {
    await page.goto("/sign-in");
    await page.getByLabel("E-mail").fill("nobody@example.org");
    await page.getByLabel("Password", { exact: true }).fill("certainly not this one");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByText("That e-mail and password do not match")).toBeVisible();
    await expect(page.getByLabel("E-mail")).toHaveValue("nobody@example.org");
  });
});

test.describe("before any script runs", () => {
  test.use({ patient: false });

  test("a press loses nothing", async ({ page, person }) => {
    await page.context().clearCookies();
    let release = () => {};
    const released = new Promise<void>((done) => {
      release = done;
    });
    await page.route("**/_next/static/chunks/**", async (route) => {
      await released;
      await route.continue();
    });
    await page.goto("/sign-in", { waitUntil: "commit" });
    await page.getByLabel("E-mail").fill(person.email);
    await page.getByLabel("Password", { exact: true }).fill(person.password);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Sign in" }).press("Enter");
    release();
    await expect(async () => {
      // The press from before may have signed in by itself.
      const signIn = page.getByRole("button", { name: "Sign in" });
      if (await signIn.isVisible()) await signIn.press("Enter", { timeout: 500 });
      await expect(page.getByRole("main")).toContainText("What would you like to do?", { timeout: 2000 });
    }).toPass();
  });
});

test("an address that leads elsewhere is not followed after signing in", async ({ page, person }) => {
  await page.context().clearCookies();
  await page.goto("/sign-in?next=//evil.example/");
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByLabel("Password", { exact: true }).fill(person.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("navigation").first()).toBeVisible();
  expect(new URL(page.url()).pathname).toBe("/");
});
