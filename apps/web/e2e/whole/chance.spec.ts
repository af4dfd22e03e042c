import { addDays, dayAt } from "@cairn/core/time/day";
import { uuidv7 } from "uuidv7";
import { expect, test } from "../fixtures.ts";

const today = () => dayAt(Date.now(), "Europe/Berlin", 180);

test("beside a chance stands how often such chances came true, for who asks", async ({
  page,
  person,
  checkAccessibility,
}) => {
  const { goal } = await person.api.goal.create.mutate({
    id: uuidv7(),
    title: "Read 300 pages",
    start: addDays(today(), -20),
    measure: { kind: "metric", unit: "pages", step: 1, start: 0, aggregation: "sum", direction: "up" },
    plan: { target: 300, due: addDays(today(), 20) },
  });
  for (let back = 18; back > 0; back -= 2)
    await person.api.checkIn.put.mutate({
      id: uuidv7(),
      goalId: goal.id,
      day: addDays(today(), -back),
      value: 15,
      at: new Date().toISOString(),
      zone: "Europe/Berlin",
      kind: "entry",
      note: "",
    });
  await page.goto(`/goals/${goal.id}`);
  await page.getByText("How reliable are these chances?").click();
  await expect(page.getByText("Once ten of your chances are decided")).toBeVisible();
  await checkAccessibility();
});
