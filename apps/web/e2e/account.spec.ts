import { expect, test } from "./fixtures.ts";

test("a profile is changed, and the change is there on the next page", async ({
  page,
  person,
  checkAccessibility,
}) => {
  await page.goto("/settings");
  await expect(page).toHaveURL(/\/settings\/profile$/);
  await expect(page.getByLabel("E-mail")).toHaveValue(person.email);
  await page.getByLabel("Name").fill("");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Fill this in.")).toBeVisible();
  await expect(page.getByLabel("Name")).toBeFocused();
  await page.getByLabel("Name").fill("Robin of the Stones");
  await page.getByLabel("Numbers and dates as in").selectOption("de-DE");
  await expect(page.getByText("12.345,6")).toBeVisible();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("region", { name: "Notices" }).getByRole("status")).toHaveText("Saved.");
  await checkAccessibility();
  await page.reload();
  await expect(page.getByLabel("Name")).toHaveValue("Robin of the Stones");
  expect(await person.api.user.me.query()).toMatchObject({ name: "Robin of the Stones", locale: "de-DE" });
});

test("a theme is seen at once and is in the first byte of the next page", async ({
  page,
  person,
  checkAccessibility,
}) => {
  await page.goto("/settings/look");
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  await page.getByRole("radio", { name: "Dark" }).check();
  await expect.poll(background).not.toBe(light);
  await expect.poll(async () => (await person.api.user.me.query()).theme).toBe("dark");
  await checkAccessibility();
  const html = await (await page.request.get("/goals")).text();
  expect(html.slice(0, html.indexOf("<head"))).toContain('data-theme="dark"');
  await page.getByRole("radio", { name: "As the system" }).check();
  await expect.poll(background).toBe(light);
});

test("changes that follow fast on each other are all kept", async ({ page, person }) => {
  await page.goto("/settings/look");
  for (const name of ["Dark", "Light", "As the system", "Dark"])
    await page.getByRole("radio", { name }).check();
  await expect.poll(async () => (await person.api.user.me.query()).theme).toBe("dark");
  await expect(page.getByRole("radio", { name: "Dark" })).toBeChecked();
});

test("the zone, the day's and the week's beginning are changed", async ({
  page,
  person,
  checkAccessibility,
}) => {
  await page.goto("/settings/days");
  await page.getByLabel("Time zone").selectOption("Asia/Tokyo");
  await page.getByRole("button", { name: /You seem to be in Berlin/ }).click();
  await expect(page.getByLabel("Time zone")).toHaveValue("Europe/Berlin");
  await page.getByLabel("Time zone").selectOption("Pacific/Auckland");
  await page.getByLabel("Your day begins at").selectOption("240");
  await page.getByLabel("Your week begins on").selectOption("7");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("region", { name: "Notices" }).getByRole("status")).toContainText("Saved.");
  await checkAccessibility();
  expect(await person.api.user.me.query()).toMatchObject({
    zone: "Pacific/Auckland",
    dayStart: 240,
    weekStart: 7,
  });
});

test("what was saved in the settings is taken back by Undo", async ({ page, person }) => {
  await page.goto("/settings/days");
  await page.getByLabel("Your day begins at").selectOption("0");
  await page.getByRole("button", { name: "Save" }).click();
  await expect.poll(async () => (await person.api.user.me.query()).dayStart).toBe(0);
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect.poll(async () => (await person.api.user.me.query()).dayStart).toBe(180);
  await expect(page.getByLabel("Your day begins at")).toHaveValue("180");
});

test.describe("who travels", () => {
  test.use({ timezoneId: "America/New_York" });

  test("is asked once whether days turn by the new place's time", async ({ page, person }) => {
    await page.goto("/");
    const notices = page.getByRole("region", { name: "Notices" });
    await expect(notices.getByRole("status")).toHaveText(
      "You seem to be in New York. Your days turn by the time of Berlin.",
    );
    await notices.getByRole("button", { name: "Keep Berlin time" }).click();
    await page.goto("/goals");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(notices.getByRole("status")).toHaveText("");
    expect((await person.api.user.me.query()).zone).toBe("Europe/Berlin");
    await page.evaluate(() => localStorage.clear());
    await page.goto("/");
    await notices.getByRole("button", { name: "Use New York time" }).click();
    await expect.poll(async () => (await person.api.user.me.query()).zone).toBe("America/New_York");
    await notices.getByRole("button", { name: /^Undo/ }).click();
    await expect.poll(async () => (await person.api.user.me.query()).zone).toBe("Europe/Berlin");
  });
});

test.describe("a password", () => {
  test.use({
    expectedErrors: [/status of 400.*user\.changePassword|status of 401.*\/api\/auth\/callback\/credentials/],
  });

  test("is changed with the present one only, and ends the other sessions", async ({
    page,
    person,
    browser,
    baseURL,
    checkAccessibility,
  }) => {
    const other = await browser.newContext(baseURL ? { baseURL } : {});
    const elsewhere = await other.newPage();
    await elsewhere.goto("/sign-in");
    await elsewhere.getByLabel("E-mail").fill(person.email);
    await elsewhere.getByLabel("Password", { exact: true }).fill(person.password);
    await elsewhere.getByRole("button", { name: "Sign in" }).click();
    await expect(elsewhere.getByRole("link", { name: "Settings" })).toBeVisible();

    await page.goto("/settings/password");
    await page.getByLabel("Current password").fill("not this one, surely");
    await page.getByLabel("New password").fill("new words in a new row");
    await page.getByRole("button", { name: "Change password" }).click();
    await expect(page.getByText("This is not your present password")).toBeVisible();
    await expect(page.getByLabel("New password")).toHaveValue("new words in a new row");
    await checkAccessibility();
    await page.getByLabel("Current password").fill(person.password);
    await page.getByRole("button", { name: "Change password" }).click();
    await expect(page.getByRole("region", { name: "Notices" }).getByRole("status")).toHaveText(
      "Password changed. 1 other device was signed out.",
    );
    await expect(page.getByLabel("New password")).toHaveValue("");

    await elsewhere.goto("/goals");
    await expect(elsewhere).toHaveURL(/\/sign-in\?next=%2Fgoals$/);
    await elsewhere.getByLabel("E-mail").fill(person.email);
    await elsewhere.getByLabel("Password", { exact: true }).fill(person.password);
    await elsewhere.getByRole("button", { name: "Sign in" }).click();
    await expect(elsewhere.getByText("That e-mail and password do not match")).toBeVisible();
    await elsewhere.getByLabel("Password", { exact: true }).fill("new words in a new row");
    await elsewhere.getByRole("button", { name: "Sign in" }).click();
    await expect(elsewhere).toHaveURL(/\/goals$/);
    await other.close();
  });
});

test("a device that is signed out here is out on its next step", async ({
  page,
  person,
  browser,
  baseURL,
  checkAccessibility,
}) => {
  const other = await browser.newContext({
    ...(baseURL ? { baseURL } : {}),
    userAgent: "Mozilla/5.0 (iPhone) Safari/604.1",
  });
  const elsewhere = await other.newPage();
  await elsewhere.goto("/sign-in?next=/settings/look");
  await elsewhere.getByLabel("E-mail").fill(person.email);
  await elsewhere.getByLabel("Password", { exact: true }).fill(person.password);
  await elsewhere.getByRole("button", { name: "Sign in" }).click();
  await expect(elsewhere.getByRole("radio", { name: "Dark" })).toBeVisible();

  await page.goto("/settings/sessions");
  await expect(page.getByText("This device")).toHaveCount(1);
  await checkAccessibility();
  await page.getByRole("button", { name: "Sign out Safari on iPhone" }).click();
  await expect(page.getByText("Safari on iPhone")).toHaveCount(0);
  await expect(page.getByRole("region", { name: "Notices" }).getByRole("status")).toHaveText(
    "That device is signed out.",
  );

  // No new page: the very next write finds out, and leads back to where it was.
  await elsewhere.getByRole("radio", { name: "Dark" }).click();
  await expect(elsewhere).toHaveURL(/\/sign-in\?next=%2Fsettings%2Flook$/);
  await other.close();
});

test("a token is shown once, works, and is dead when it is revoked", async ({
  page,
  person,
  request,
  checkAccessibility,
}) => {
  await page.goto("/settings/tokens");
  await page.getByRole("button", { name: "Make a token" }).click();
  await expect(page.getByText("Fill this in.")).toBeVisible();
  await page.getByLabel("What is it for?").fill("The laptop");
  await page.getByLabel("What may it do?").selectOption("log");
  await page.getByLabel("How long is it good?").selectOption("30");
  await page.getByRole("button", { name: "Make a token" }).click();
  const dialog = page.getByRole("dialog", { name: "Your token" });
  const token = (await dialog.getByLabel("Token", { exact: true }).textContent()) ?? "";
  expect(token).toMatch(/^cairn_/);
  await checkAccessibility();
  const ask = () => request.get("/api/trpc/user.me", { headers: { Authorization: `Bearer ${token}` } });
  expect(await (await ask()).json()).toMatchObject({ result: { data: { email: person.email } } });
  const write = await request.post("/api/trpc/example.fill", {
    headers: { Authorization: `Bearer ${token}`, "content-type": "application/json" },
    data: "{}",
  });
  expect(write.status()).toBe(403);
  expect(await write.text()).toContain("This needs a token with the scope write; this one has log.");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await page.reload();
  await expect(page.getByRole("button", { name: "Revoke The laptop" })).toBeVisible();
  await expect(page.getByText(/^Reads and logs\. Made .+ Ends .+ Last used .+ from .+\.$/)).toBeVisible();
  expect(await page.content()).not.toContain(token);

  await page.getByRole("button", { name: "Revoke The laptop" }).click();
  await page
    .getByRole("dialog", { name: "Revoke this token?" })
    .getByRole("button", { name: "Revoke" })
    .click();
  await expect(page.getByRole("button", { name: "Revoke The laptop" })).toHaveCount(0);
  await expect(page.getByRole("region", { name: "Notices" }).getByRole("status")).toHaveText(
    "The token is revoked.",
  );
  expect((await ask()).status()).toBe(401);
});

test.describe("an account", () => {
  test.use({ expectedErrors: [/status of 400.*user\.leave/] });

  test("goes two weeks after its address was typed, says so until then, and stays when its owner thinks better of it", async ({
    page,
    person,
    checkAccessibility,
  }) => {
    await page.goto("/settings/account");
    await expect(page.getByRole("button", { name: "Export everything" })).toBeVisible();
    const address = page.getByLabel("Your e-mail address, to be sure");
    await address.fill("somebody@example.org");
    await page.getByRole("button", { name: "Delete the account" }).click();
    await expect(page.getByText("This is not the address of this account.")).toBeVisible();
    await expect(address).toBeFocused();
    expect((await person.api.user.me.query()).leavesAt).toBeNull();
    await checkAccessibility();
    await address.fill(person.email);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: "Keep my account" })).toBeVisible();
    const { leavesAt } = await person.api.user.me.query();
    const days = (Date.parse(leavesAt ?? "") - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(13.9);
    expect(days).toBeLessThanOrEqual(14);
    await page.goto("/goals");
    const notices = page.getByRole("region", { name: "Notices" });
    await expect(notices.getByRole("status")).toHaveText(/^This account will be deleted on /);
    await notices.getByRole("button", { name: "Keep my account" }).click();
    await expect.poll(async () => (await person.api.user.me.query()).leavesAt).toBeNull();
  });
});
