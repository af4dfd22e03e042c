import { addDays, dayAt } from "@cairn/core/time/day";
import { expect, LOOKS, type Person, test } from "./fixtures.ts";
import { OPEN_PAGES, PERSON_PAGES } from "./pages.ts";

/** Every page with data, in both themes and both widths: nothing that stands in anybody's way. */
for (const { colorScheme, viewport } of LOOKS)
  test.describe(`${colorScheme}, ${viewport.width} px wide`, () => {
    test.use({ colorScheme, viewport, reducedMotion: "reduce" });

    test("pages with data hold", async ({ page, person, checkAccessibility }) => {
      const { run, sit } = await furnish(person);
      for (const path of [
        "/",
        "/goals",
        `/goals/${run}`,
        `/goals/${sit}`,
        `/goals/${run}/edit`,
        "/goals/new",
      ]) {
        await page.goto(path);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await checkAccessibility();
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(sideways, `${path} scrolls sideways`).toBeLessThanOrEqual(0);
      }
      await page.goto(`/goals/${run}`);
      for (const name of ["Table: Against the line", "Table: Days", "Table: Weeks"])
        await page.getByRole("button", { name }).click();
      await expect(page.getByRole("table")).toHaveCount(3);
      await checkAccessibility();
    });
  });

/** Every page in one look; `npm run test:ux` sees all of them in four. */
const PLACES = {
  "the pages of goals and reviews hold": routes((route) => !route.startsWith("/settings")),
  "the settings hold": routes((route) => route.startsWith("/settings")),
};
for (const [name, addresses] of Object.entries(PLACES))
  test(name, async ({ page, person, checkAccessibility }) => {
    const id = "0198a8f0-0000-7000-8000-000000000001";
    await person.api.goal.create.mutate({
      id,
      title: "Meditate",
      start: dayAt(Date.now(), "Europe/Berlin", 180),
      measure: { kind: "habit", unit: "", step: 1, by: "count" },
      plan: { cadence: { kind: "day" }, requirement: { kind: "at_least", n: 1 } },
    });
    for (const address of addresses)
      await test.step(address(id), async () => {
        await page.goto(address(id));
        await checkAccessibility();
      });
  });

test("what anybody may see holds for a visitor", async ({ page, checkAccessibility }) => {
  for (const path of OPEN_PAGES)
    await test.step(path, async () => {
      await page.goto(path);
      await checkAccessibility();
    });
});

function routes(wanted: (route: string) => boolean) {
  return Object.entries(PERSON_PAGES).flatMap(([route, address]) => (wanted(route) ? [address] : []));
}

/** A number with entries and a rest day, a habit with strength, a limit, and one goal that was let go. */
async function furnish({ api }: Person) {
  const today = dayAt(Date.now(), "Europe/Berlin", 180);
  const id = (n: number) => `0198a8f0-0000-7000-8000-${String(n).padStart(12, "0")}`;
  const start = addDays(today, -40);
  const [run, sit, coffee, gone] = [id(1), id(2), id(3), id(4)];
  await api.area.put.mutate({ id: id(9), name: "Body" });
  const running = {
    kind: "metric",
    unit: "km",
    step: 0.1,
    start: 0,
    aggregation: "sum",
    direction: "up",
  } as const;
  const habit = { kind: "habit", unit: "", step: 1, by: "count" } as const;
  const daily = { kind: "day" } as const;
  await api.goal.create.mutate({
    id: run,
    title: "Run 500 km",
    start,
    measure: running,
    areaId: id(9),
    plan: { target: 500, due: addDays(today, 200) },
  });
  await api.goal.create.mutate({
    id: sit,
    title: "Meditate",
    start,
    measure: habit,
    colour: "iris",
    plan: { cadence: daily, requirement: { kind: "at_least", n: 1 } },
  });
  await api.goal.create.mutate({
    id: coffee,
    title: "Coffee",
    start,
    measure: habit,
    colour: "rose",
    plan: { cadence: daily, requirement: { kind: "at_most", n: 2 } },
  });
  const let_go = await api.goal.create.mutate({
    id: gone,
    title: "Juggle",
    start,
    measure: habit,
    plan: { cadence: daily, requirement: { kind: "at_least", n: 1 } },
  });
  await api.goal.close.mutate({ id: gone, baseVersion: let_go.goal.version, as: "let_go" });
  for (let back = 1; back < 30; back += 1) {
    const at = new Date(Date.now() - back * 1000).toISOString();
    const entry = { day: addDays(today, -back), at, zone: "Europe/Berlin" };
    await api.checkIn.put.mutate({
      ...entry,
      id: id(100 + back),
      goalId: run,
      value: back % 3 === 0 ? 5 : 3.2,
      note: "Easy.",
    });
    await api.checkIn.put.mutate({
      ...entry,
      id: id(200 + back),
      goalId: sit,
      kind: back === 5 ? "skip" : "entry",
    });
  }
  return { run, sit };
}
