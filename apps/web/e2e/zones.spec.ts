import { type ClockedServer, startClockedServer } from "./clock.ts";
import { expect, newcomer, test } from "./fixtures.ts";

/** Instants around the turn of the day (03:00 on the clock) on days that lack or repeat an hour, and the day they belong to. */
const ZONES: Record<string, [instant: string, day: string, heading: string][]> = {
  "Europe/London": [
    ["2026-03-29T01:59:00Z", "2026-03-28", "Saturday 28 March"],
    ["2026-03-29T02:01:00Z", "2026-03-29", "Sunday 29 March"],
    ["2026-10-25T02:59:00Z", "2026-10-24", "Saturday 24 October"],
    ["2026-10-25T23:30:00Z", "2026-10-25", "Sunday 25 October"],
  ],
  "America/New_York": [
    ["2026-03-08T06:59:00Z", "2026-03-07", "Saturday 7 March"],
    ["2026-03-08T07:01:00Z", "2026-03-08", "Sunday 8 March"],
    ["2026-11-01T07:59:00Z", "2026-10-31", "Saturday 31 October"],
    ["2026-11-01T08:01:00Z", "2026-11-01", "Sunday 1 November"],
  ],
  "Pacific/Auckland": [
    ["2026-04-04T14:59:00Z", "2026-04-04", "Saturday 4 April"],
    ["2026-04-04T15:01:00Z", "2026-04-05", "Sunday 5 April"],
    ["2026-09-26T13:59:00Z", "2026-09-26", "Saturday 26 September"],
    ["2026-09-26T14:01:00Z", "2026-09-27", "Sunday 27 September"],
  ],
  "Asia/Kathmandu": [
    ["2026-03-28T21:14:00Z", "2026-03-28", "Saturday 28 March"],
    ["2026-03-28T21:16:00Z", "2026-03-29", "Sunday 29 March"],
  ],
};

let server: ClockedServer;
test.beforeAll(async () => {
  server = await startClockedServer();
});
test.afterAll(() => server.stop());
// One clock for all of them.
test.describe.configure({ mode: "default" });

for (const [zone, cases] of Object.entries(ZONES))
  test.describe(zone, () => {
    test.use({ timezoneId: zone });

    test("Today is the right day and an entry lands on it when the clocks change", async ({
      page,
      context,
    }) => {
      server.setClock("");
      const { api } = await newcomer(context, server.url, zone);
      const goalId = "0198a8f0-0000-7000-8000-000000000001";
      await api.goal.create.mutate({
        id: goalId,
        title: "Meditate",
        start: "2026-01-01",
        measure: { kind: "habit", unit: "", step: 1, by: "count" },
        plan: { cadence: { kind: "day" }, requirement: { kind: "at_least", n: 1 } },
      });
      for (const [instant, day, heading] of cases) {
        server.setClock(instant);
        await page.clock.setFixedTime(instant);
        await page.goto(server.url);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(new RegExp(`^${heading}`));
        await page.getByRole("button", { name: "Meditate, not done. Mark done" }).click();
        await expect(page.getByRole("button", { name: "Meditate, done. Press to undo" })).toBeVisible();
        const logged = async () => (await api.checkIn.list.query({ goalId, day })).items.length;
        await expect.poll(logged).toBe(1);
      }
    });
  });
