import { addDays, dayAt } from "@cairn/core/time/day";
import { expect, type Person, test } from "./fixtures.ts";

const today = () => dayAt(Date.now(), "Europe/Berlin", 180);
const RUN = "0198a8f0-0000-7000-8000-000000000003";

async function runElsewhere({ api }: Person, value: number) {
  await api.goal.create.mutate({
    id: RUN,
    title: "Run",
    start: addDays(today(), -10),
    measure: { kind: "metric", unit: "km", step: 0.1, start: 0, aggregation: "sum", direction: "up" },
    plan: { target: 500, due: addDays(today(), 300) },
  });
  return () =>
    api.checkIn.put.mutate({
      id: crypto.randomUUID().replace(/^(.{14})4/, "$17"),
      goalId: RUN,
      day: today(),
      value,
      at: new Date().toISOString(),
      zone: "Europe/Berlin",
    });
}

const values = async ({ api }: Person) =>
  (await api.checkIn.list.query({ goalId: RUN })).items.map(({ value }) => value);

test("the same run logged on two devices is asked about, and nothing is lost while nobody answers", async ({
  page,
  person,
}) => {
  const log = await runElsewhere(person, 5);
  await page.goto("/");
  await log();
  await page.getByRole("textbox", { name: "Log something or add a goal" }).fill("ran 5 km");
  await expect(page.getByText("Run: +5 km today")).toBeVisible();
  await page.keyboard.press("Enter");
  const notices = page.getByRole("region", { name: "Notices" });
  await expect(notices.getByRole("status")).toHaveText(
    /^You also logged 5.km in this browser\. Keep both, or only this one\?$/,
  );
  expect(await values(person)).toEqual([5, 5]);
  await notices.getByRole("button", { name: "Keep both" }).click();
  expect(await values(person)).toEqual([5, 5]);
});

test("only this one takes the other away, and that can be taken back", async ({ page, person }) => {
  const log = await runElsewhere(person, 5);
  await page.goto("/");
  await log();
  await page.getByRole("textbox", { name: "Log something or add a goal" }).fill("ran 5 km");
  await expect(page.getByText("Run: +5 km today")).toBeVisible();
  await page.keyboard.press("Enter");
  const notices = page.getByRole("region", { name: "Notices" });
  await notices.getByRole("button", { name: "Only this one" }).click();
  await expect.poll(() => values(person)).toEqual([5]);
  await notices.getByRole("button", { name: /^Undo/ }).click();
  await expect.poll(() => values(person)).toEqual([5, 5]);
});

test("another amount, or the page's own second entry, is not asked about", async ({ page, person }) => {
  const log = await runElsewhere(person, 4);
  await page.goto("/");
  await log();
  const line = page.getByRole("textbox", { name: "Log something or add a goal" });
  const notices = page.getByRole("region", { name: "Notices" });
  for (const [said, entries] of [
    ["ran 5 km", 2],
    ["ran 5 km with a friend", 3],
  ] as const) {
    await line.fill(said);
    await expect(page.getByText(/^Run: \+5.km today/)).toBeVisible();
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await values(person)).length).toBe(entries);
    await expect(notices.getByRole("status")).toContainText("Logged 5 km");
  }
  await expect(notices.getByRole("button", { name: "Keep both" })).toBeHidden();
});
