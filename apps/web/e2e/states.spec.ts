import { addDays, dayAt } from "@cairn/core/time/day";
import type { Page } from "@playwright/test";
import { expect, type Person, test } from "./fixtures.ts";
import { ready } from "./patience.ts";

const today = () => dayAt(Date.now(), "Europe/Berlin", 180);
const id = (n: number) => `0198a8f0-0000-7000-8000-${String(n).padStart(12, "0")}`;
const [SIT, READ, RUN] = [id(1), id(2), id(3)];
const KEPT = "We could not save that. It is kept here and we will try again.";
const PUT = "**/api/trpc/checkIn.put**";

async function daily({ api }: Person, goalId: string, title: string) {
  await api.goal.create.mutate({
    id: goalId,
    title,
    start: addDays(today(), -10),
    measure: { kind: "habit", unit: "", step: 1, by: "count" },
    plan: { cadence: { kind: "day" }, requirement: { kind: "at_least", n: 1 } },
  });
}

const entries = async ({ api }: Person, goalId: string) =>
  (await api.checkIn.list.query({ goalId })).items.length;
const saving = (page: Page) => page.getByRole("status", { name: "Saving" });
const markDone = (page: Page, title: string) =>
  page.getByRole("button", { name: `${title}, not done. Mark done` });
const isDone = (page: Page, title: string) =>
  page.getByRole("button", { name: `${title}, done. Press to undo` });

test.describe("a server that cannot save", () => {
  test.use({ expectedErrors: [/status of 500|Failed to load resource/] });

  test("leaves the entry on screen, says that it is kept, and gets it when asked to try now", async ({
    page,
    person,
  }) => {
    await daily(person, SIT, "Meditate");
    await page.goto("/");
    await page.route(PUT, (route) => route.fulfill({ status: 500, body: "broken" }));
    await markDone(page, "Meditate").click();
    await expect(saving(page)).toContainText(KEPT);
    await expect(isDone(page, "Meditate")).toBeVisible();
    await expect(page.getByText("Waiting to be saved.")).toBeVisible();
    expect(await entries(person, SIT)).toBe(0);
    await page.unroute(PUT);
    await saving(page).getByRole("button", { name: "Try now" }).click();
    await expect(saving(page)).toBeEmpty();
    await expect(isDone(page, "Meditate")).toBeVisible();
    expect(await entries(person, SIT)).toBe(1);
  });

  test("saves an entry once whose answer got lost", async ({ page, person }) => {
    await daily(person, SIT, "Meditate");
    await page.goto("/");
    let answers = 0;
    await page.route(PUT, async (route) => {
      await route.fetch();
      answers += 1;
      await (answers === 1 ? route.abort() : route.continue());
    });
    await markDone(page, "Meditate").click();
    await expect(saving(page)).toContainText(KEPT);
    await saving(page).getByRole("button", { name: "Try now" }).click();
    await expect(saving(page)).toBeEmpty();
    expect(await entries(person, SIT)).toBe(1);
  });

  test("an entry that is taken back while it waits is gone in the end", async ({ page, person }) => {
    await daily(person, SIT, "Meditate");
    await page.goto("/");
    await page.route(PUT, (route) => route.abort());
    await markDone(page, "Meditate").click();
    await expect(saving(page)).toContainText(KEPT);
    await page.getByRole("region", { name: "Notices" }).getByRole("button", { name: "Undo" }).click();
    await expect(markDone(page, "Meditate")).toBeVisible();
    await page.unroute(PUT);
    // It goes by itself, after one of the pauses between tries.
    await expect(saving(page)).toBeEmpty({ timeout: 30_000 });
    await expect(markDone(page, "Meditate")).toBeVisible();
    await expect.poll(() => entries(person, SIT)).toBe(0);
  });
});

test.describe("a log that cannot be read to its end", () => {
  test.use({ expectedErrors: [/status of 500|Failed to load resource/] });

  test("says so where it ends, and is read when asked again", async ({ page, person }) => {
    await running(person);
    for (let n = 0; n < 12; n += 1)
      await person.api.checkIn.put.mutate({
        id: id(20 + n),
        goalId: RUN,
        day: addDays(today(), -n % 10),
        value: 1,
        note: `Run ${n}.`,
        at: new Date().toISOString(),
        zone: "Europe/Berlin",
      });
    await page.goto(`/goals/${RUN}/log`);
    const entry = page.getByRole("listitem").filter({ hasText: /^.*Run \d+\./ });
    await expect(entry).toHaveCount(10);
    await page.route("**/api/trpc/checkIn.list**", (route) => route.fulfill({ status: 500, body: "broken" }));
    await page.getByRole("button", { name: "Show more" }).click();
    await expect(page.getByText("The log could not be read.")).toBeVisible({ timeout: 30_000 });
    await page.unroute("**/api/trpc/checkIn.list**");
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(entry).toHaveCount(12);
  });
});

test("a slow server keeps nobody waiting: the entry is on screen while the answer is held", async ({
  page,
  person,
}) => {
  await daily(person, SIT, "Meditate");
  await page.goto("/");
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route(PUT, async (route) => {
    await held;
    await route.continue();
  });
  await markDone(page, "Meditate").click();
  await expect(isDone(page, "Meditate")).toBeVisible();
  await expect(page.getByRole("region", { name: "Notices" }).getByRole("status")).toContainText("Logged");
  expect(await entries(person, SIT)).toBe(0);
  release();
  await expect.poll(() => entries(person, SIT)).toBe(1);
});

test("a page that takes longer than a moment is announced, and the one before stays", async ({
  page,
  person,
}) => {
  await daily(person, SIT, "Meditate");
  await page.clock.install();
  await page.goto("/", { waitUntil: "networkidle" });
  await ready(page);
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route(/\/goals\?.*_rsc=/, async (route) => {
    await held;
    await route.continue();
  });
  // Time stands still: only what the test lets pass has passed.
  await page.clock.pauseAt(Date.now() + 60_000);
  const announced = page.getByRole("status").filter({ hasText: "Loading" });
  await page.getByRole("navigation").getByRole("link", { name: "Goals" }).first().click();
  await page.clock.runFor(250);
  await expect(announced).toHaveCount(0);
  await page.clock.runFor(100);
  await expect(announced).toHaveText("Loading");
  await expect(page.getByRole("link", { name: "Meditate" })).toBeVisible();
  release();
  await page.clock.resume();
  await expect(page.getByRole("heading", { level: 1, name: "Goals" })).toBeVisible();
  await expect(announced).toHaveCount(0);
});

test.describe("without a network", () => {
  test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED|Failed to load resource/] });

  test("entries wait, live through leaving the page, and each arrives once", async ({ page, person }) => {
    await daily(person, SIT, "Meditate");
    await daily(person, READ, "Read");
    // The network goes when the page has come whole.
    await page.goto("/", { waitUntil: "networkidle" });
    await ready(page);
    await page.context().setOffline(true);
    await expect(saving(page)).toHaveText(
      "You are offline. What you log waits here and goes when you are back.",
    );
    await markDone(page, "Meditate").click();
    await expect(saving(page)).toHaveText("You are offline. 1 entry waits here and goes when you are back.");
    await markDone(page, "Read").click();
    await expect(saving(page)).toHaveText("You are offline. 2 entries wait here and go when you are back.");
    await expect(isDone(page, "Meditate")).toBeVisible();
    await page.goto("about:blank");
    await page.context().setOffline(false);
    await page.goto("/");
    await expect(isDone(page, "Meditate")).toBeVisible();
    await expect(isDone(page, "Read")).toBeVisible();
    await expect(saving(page)).toBeEmpty();
    await expect.poll(() => entries(person, SIT)).toBe(1);
    await expect.poll(() => entries(person, READ)).toBe(1);
  });

  test("a goal that is made waits with its entries, and each arrives once", async ({ page, person }) => {
    await daily(person, SIT, "Meditate");
    await page.goto("/");
    const line = page.getByRole("textbox", { name: "Log something or add a goal" });
    // The line's own code comes when it is first used.
    await line.fill("walk every day #Health");
    await expect(page.getByText(/^Walk: every day/)).toBeVisible();
    await page.context().setOffline(true);
    await page.keyboard.press("Enter");
    await expect(saving(page)).toContainText("1 change waits here");
    await markDone(page, "Walk").click();
    await expect(isDone(page, "Walk")).toBeVisible();
    await expect(saving(page)).toContainText("2 changes wait here");
    await page.goto("about:blank");
    await page.context().setOffline(false);
    await page.goto("/");
    await expect(saving(page)).toBeEmpty();
    await expect(isDone(page, "Walk")).toBeVisible();
    await expect
      .poll(async () => (await person.api.goal.list.query({})).items.map(({ goal }) => goal.title).sort())
      .toEqual(["Meditate", "Walk"]);
    const walk = (await person.api.goal.list.query({})).items.find(({ goal }) => goal.title === "Walk");
    await expect.poll(() => entries(person, walk?.goal.id ?? "")).toBe(1);
    expect((await person.api.area.list.query()).map(({ name }) => name)).toEqual(["Health"]);
  });

  test.describe("from a page's first moment on", () => {
    test.use({ patient: false });

    test("a press is seen all the same, and saved once", async ({ page, person }) => {
      await daily(person, SIT, "Meditate");
      const html = await (await page.request.get("/")).text();
      // Of the scripts only those come that the page itself asks for.
      await page.route("**/_next/static/chunks/**", (route) =>
        html.includes(new URL(route.request().url()).pathname) ? route.continue() : route.abort(),
      );
      await page.goto("/");
      await page.context().setOffline(true);
      await expect(saving(page)).toContainText("You are offline.");
      await markDone(page, "Meditate").click();
      await expect(isDone(page, "Meditate")).toHaveAttribute("aria-pressed", "true");
      await expect(page.getByText("Waiting to be saved.")).toBeVisible();
      await page.unroute("**/_next/static/chunks/**");
      await page.context().setOffline(false);
      await expect(saving(page)).toBeEmpty();
      await expect(isDone(page, "Meditate")).toBeVisible();
      await expect.poll(() => entries(person, SIT)).toBe(1);
    });
  });

  test("coming back is enough", async ({ page, person }) => {
    await daily(person, SIT, "Meditate");
    // The network goes when the page has come whole.
    await page.goto("/", { waitUntil: "networkidle" });
    await ready(page);
    await page.context().setOffline(true);
    await markDone(page, "Meditate").click();
    await expect(saving(page)).toContainText("1 entry waits");
    await page.context().setOffline(false);
    await expect(saving(page)).toBeEmpty();
    await expect.poll(() => entries(person, SIT)).toBe(1);
  });
});

test.describe("a goal that the server will not have", () => {
  test.use({ expectedErrors: [/status of 400/] });

  test("goes again, and its sentence comes back", async ({ page, person }) => {
    await daily(person, SIT, "Meditate");
    await page.goto("/");
    await page.route("**/api/trpc/goal.create**", (route) =>
      route.fulfill({
        status: 400,
        contentType: "application/json",
        body: JSON.stringify([
          {
            error: {
              message: "Write a number.",
              code: -32600,
              data: { code: "BAD_REQUEST", httpStatus: 400, refusal: "INVALID", fields: [], requestId: "r" },
            },
          },
        ]),
      }),
    );
    const line = page.getByRole("textbox", { name: "Log something or add a goal" });
    await line.fill("walk every day");
    await expect(page.getByText(/^Walk: every day/)).toBeVisible();
    await page.keyboard.press("Enter");
    await page.getByRole("region", { name: "Notices" }).getByRole("button", { name: "Change it" }).click();
    await expect(page.getByRole("textbox", { name: "Log something or add a goal" })).toHaveValue(
      "walk every day",
    );
    await expect(page.getByRole("link", { name: "Walk" })).toBeHidden();
  });
});

test.describe("a session that ended elsewhere", () => {
  test.use({ expectedErrors: [/status of 401/] });

  test("leads to signing in and back, and what was logged meanwhile is saved", async ({ page, person }) => {
    await daily(person, SIT, "Meditate");
    // What the page asks by itself must not be what finds the session ended.
    const asked = page.waitForResponse(/pause\.list/);
    await page.goto("/", { waitUntil: "networkidle" });
    await ready(page);
    await asked;
    await page.context().clearCookies();
    await markDone(page, "Meditate").click();
    await expect(page).toHaveURL(/\/sign-in/);
    await page.getByLabel("E-mail").fill(person.email);
    await page.getByLabel("Password", { exact: true }).fill(person.password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(isDone(page, "Meditate")).toBeVisible();
    await expect.poll(() => entries(person, SIT)).toBe(1);
  });
});

test.describe("an entry changed in another tab", () => {
  test.use({ expectedErrors: [/status of 409/] });

  test("is not overwritten, and what was typed stays", async ({ page, person }) => {
    await running(person);
    const when = { day: today(), at: new Date().toISOString(), zone: "Europe/Berlin" };
    const first = { ...when, id: id(10), goalId: RUN, value: 5, note: "" };
    const { checkIn } = await person.api.checkIn.put.mutate(first);
    await page.goto(`/goals/${RUN}`);
    await page.getByRole("button", { name: /^Change 5.km/ }).click();
    const change = { ...first, baseVersion: checkIn.version, value: 7 };
    await person.api.checkIn.put.mutate({ ...change, mutationId: id(11) });
    const dialog = page.getByRole("dialog", { name: "Change this entry" });
    await dialog.getByLabel("Note").fill("Along the canal");
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog.getByRole("alert")).toBeVisible();
    await expect(dialog.getByLabel("Note")).toHaveValue("Along the canal");
    expect((await person.api.checkIn.list.query({ goalId: RUN })).items[0]?.value).toBe(7);
  });
});

test("a forecast that cannot be made yet says how much is missing", async ({ page, person }) => {
  await running(person);
  await page.goto(`/goals/${RUN}`);
  await expect(page.getByText("Your first entry starts the second line.").first()).toBeVisible();
  await expect(
    page.getByText(/2 more days with an entry and we can say how likely it is/).first(),
  ).toBeVisible();
});

test("where nothing is there is a way to begin, and where nothing is due it is said", async ({
  page,
  person,
}) => {
  await page.goto("/");
  await expect(page.getByText("What would you like to do?").first()).toBeVisible();
  await page.goto("/goals");
  await expect(page.getByRole("button", { name: "Look around with example goals" })).toBeVisible();
  await person.api.goal.create.mutate({
    id: SIT,
    title: "Call home",
    start: addDays(today(), 3),
    measure: { kind: "habit", unit: "", step: 1, by: "count" },
    plan: { cadence: { kind: "day" }, requirement: { kind: "at_least", n: 1 } },
  });
  await page.goto("/");
  await expect(page.getByText("Nothing due today. Enjoy it, or log something anyway.").first()).toBeVisible();
});

async function running({ api }: Person) {
  await api.goal.create.mutate({
    id: RUN,
    title: "Run 500 km",
    start: addDays(today(), -10),
    measure: { kind: "metric", unit: "km", step: 0.1, start: 0, aggregation: "sum", direction: "up" },
    plan: { target: 500, due: addDays(today(), 200) },
  });
}
