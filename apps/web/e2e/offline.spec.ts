import { addDays, dayAt } from "@cairn/core/time/day";
import type { Page } from "@playwright/test";
import { expect, newcomer, type Person, test } from "./fixtures.ts";

const today = () => dayAt(Date.now(), "Europe/Berlin", 180);
const SIT = "0198a8f0-0000-7000-8000-000000000001";

test.use({
  serviceWorkers: "allow",
  expectedErrors: [
    /ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to load resource|Failed to fetch RSC payload/,
  ],
});

async function sits({ api }: Person) {
  await api.goal.create.mutate({
    id: SIT,
    title: "Meditate",
    start: addDays(today(), -10),
    measure: { kind: "habit", unit: "", step: 1, by: "count" },
    plan: { cadence: { kind: "day" }, requirement: { kind: "at_least", n: 1 } },
  });
}

/** What the worker has kept under a path; null for nothing. */
const keptAt = (page: Page, path: string) =>
  page.evaluate(async (at) => {
    for (const name of await caches.keys()) {
      const found = await (await caches.open(name)).match(at);
      if (found && name.startsWith("cairn.pages")) return found.text();
    }
    return null;
  }, path);

test("Today opens without a network as it was last seen, and what is logged there is saved once", async ({
  page,
  person,
}) => {
  await sits(person);
  await page.goto("/");
  await expect.poll(() => keptAt(page, "/")).toContain("Meditate");
  await page.context().setOffline(true);
  await page.reload();
  await expect(page.getByRole("status", { name: "Saving" })).toContainText("You are offline.");
  await page.getByRole("button", { name: "Meditate, not done. Mark done" }).click();
  await expect(page.getByRole("status", { name: "Saving" })).toContainText("1 entry waits");
  await page.reload();
  await expect(page.getByRole("button", { name: "Meditate, done. Press to undo" })).toBeVisible();

  await page.goto("/goals");
  await expect(page.getByRole("heading", { level: 1, name: "You are offline" })).toBeVisible();
  await page.getByRole("link", { name: "Go to Today" }).click();
  await expect(page.getByRole("link", { name: "Meditate" })).toBeVisible();

  await page.context().setOffline(false);
  await page.goto("/");
  await expect(page.getByRole("status", { name: "Saving" })).toBeEmpty();
  await expect.poll(async () => (await person.api.checkIn.list.query({ goalId: SIT })).items.length).toBe(1);
});

test("with a network Today is never the one that was kept", async ({ page, person }) => {
  await sits(person);
  await page.goto("/");
  await expect.poll(() => keptAt(page, "/")).toContain("Meditate");
  await person.api.goal.remove.mutate({ id: SIT });
  await page.reload();
  await expect(page.getByRole("textbox", { name: "What would you like to do?" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Meditate" })).toBeHidden();
});

test("a change is in what was kept", async ({ page, person }) => {
  await sits(person);
  await page.goto("/");
  await expect.poll(() => keptAt(page, "/")).toContain("not done. Mark done");
  await page.getByRole("button", { name: "Meditate, not done. Mark done" }).click();
  await expect.poll(() => keptAt(page, "/"), { timeout: 20_000 }).toContain("Meditate, done. Press to undo");
  await page.context().setOffline(true);
  await page.reload();
  await expect(page.getByRole("button", { name: "Meditate, done. Press to undo" })).toBeVisible();
});

test("signing out leaves nothing, and neither does the end of a session elsewhere", async ({
  page,
  person,
  baseURL,
}) => {
  await sits(person);
  await page.goto("/");
  await expect.poll(() => keptAt(page, "/")).toContain("Meditate");
  await page.goto("/settings/sessions");
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page.getByRole("textbox", { name: /Try it$/ })).toBeVisible();
  await expect.poll(() => keptAt(page, "/")).toBeNull();
  await page.context().setOffline(true);
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1, name: "You are offline" })).toBeVisible();
  await expect(page.getByText("Meditate")).toBeHidden();

  await page.context().setOffline(false);
  await sits(await newcomer(page.context(), baseURL ?? ""));
  await page.goto("/");
  await expect.poll(() => keptAt(page, "/")).toContain("Meditate");
  await page.context().clearCookies();
  await page.goto("/");
  await expect.poll(() => keptAt(page, "/")).toBeNull();
});
