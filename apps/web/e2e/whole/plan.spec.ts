import { addDays, dayAt } from "@cairn/core/time/day";
import { expect, type Person, test } from "../fixtures.ts";

const today = () => dayAt(Date.now(), "Europe/Berlin", 180);
const RUN = "0198a8f0-0000-7000-8000-000000000101";

/** A hundred kilometres in a hundred days, forty days in, with some of them run. */
async function belowTheLine({ api }: Person, value: number) {
  await api.goal.create.mutate({
    id: RUN,
    title: "Run 100 km",
    start: addDays(today(), -40),
    measure: { kind: "metric", unit: "km", step: 0.1, start: 0, aggregation: "sum", direction: "up" },
    plan: { target: 100, due: addDays(today(), 59) },
  });
  await api.checkIn.put.mutate({
    id: "0198a8f0-0000-7000-8000-000000000102",
    goalId: RUN,
    day: addDays(today(), -10),
    kind: "entry",
    value,
    note: "",
    at: new Date().toISOString(),
    zone: "Europe/Berlin",
  });
}

const WAYS = [/km a .* from here/, /Keep the pace and finish on/, /Keep pace and day, and aim for/];

test("each way back is one press that can be taken back, and earlier days stay as they were", async ({
  page,
  person,
  checkAccessibility,
}) => {
  await belowTheLine(person, 10);
  const yesterday = () => person.api.goal.today.query({ day: addDays(today(), -1) });
  const before = (await yesterday()).views[0]?.figures;
  await page.goto(`/goals/${RUN}`);
  await checkAccessibility();
  const ways = page.getByRole("region", { name: "Ways back" });
  const notice = page.getByRole("region", { name: "Notices" });
  const history = page.getByRole("region", { name: "The plan" }).getByRole("listitem");
  for (const way of WAYS) {
    await ways.getByRole("button", { name: way }).click();
    await expect(history).toHaveCount(2);
    await expect(ways).toBeHidden();
    expect((await yesterday()).views[0]?.figures).toEqual(before);
    await notice.getByRole("button", { name: "Undo" }).click();
    await expect(history).toHaveCount(1);
    await expect(ways).toBeVisible();
  }
  await page.goto("/");
  await page.getByRole("button", { name: WAYS[1] ?? "" }).click();
  await expect(page.getByText("Run 100 km has slipped")).toBeHidden();
});

test("what a change of plan would do is shown before it is saved, and the plan keeps its history", async ({
  page,
  person,
  checkAccessibility,
}) => {
  await belowTheLine(person, 20);
  await page.goto(`/goals/${RUN}`);
  await page.getByRole("button", { name: "Change the plan" }).click();
  const dialog = page.getByRole("dialog", { name: "Change the plan" });
  await expect(dialog.getByText("Nothing yet.")).toBeVisible();
  await dialog.getByLabel("Target").fill("10");
  await dialog.getByRole("radio", { name: "Start again from here" }).check();
  await dialog.getByRole("button", { name: "Change the plan" }).click();
  await expect(dialog.getByText("A target has to be more than where you start (20).")).toBeVisible();
  await dialog.getByLabel("Target").fill("80");
  await expect(dialog.getByRole("row", { name: /The plan 100 km by .* 80 km by/ })).toBeVisible();
  await expect(dialog.getByRole("row", { name: /From here/ })).toBeVisible();
  await expect(
    dialog.getByRole("row", { name: /Where you stand .* short of the line On the line/ }),
  ).toBeVisible();
  await checkAccessibility();
  await dialog.getByRole("button", { name: "Change the plan" }).click();
  await expect(dialog).toBeHidden();
  const history = page.getByRole("region", { name: "The plan" }).getByRole("listitem");
  await expect(history.first()).toContainText("80 km by");
  await expect(history.first()).toContainText("The line began at 20 km.");
  await expect(history.nth(1)).toContainText("100 km by");
});
