import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { addDays, dayAt } from "@cairn/core/time/day";
import type { Page } from "@playwright/test";
import { startServer } from "../../test/cairn.ts";
import { expect, newcomer, type Person, test } from "../fixtures.ts";

/** Prints every figure of the budgets and fails when one is over. */
test("the budgets hold", async ({ page, context }) => {
  const server = await startServer({ CAIRN_GALLERY: "1" });
  const person = await newcomer(context, server.url);
  const over: string[] = [];
  const judge = (what: string, value: number, most: number, unit: string) => {
    const line = `${what}: ${Math.round(value * 10) / 10} ${unit} (at most ${most})`;
    process.stdout.write(`${line}\n`);
    if (value > most) over.push(line);
  };

  await person.api.example.fill.mutate();
  const { items } = await person.api.goal.list.query({ tab: "active" });
  const run = items.find(({ goal }) => goal.title === "Run 800 km")?.goal.id ?? "";
  const empty = await scripts(page, `${server.url}/gallery/empty`);
  process.stdout.write(`an empty page: ${empty.toFixed(1)} kB of scripts, gzip\n`);
  judge("Today over it", (await scripts(page, server.url)) - empty, 60, "kB");
  judge("a goal with charts over it", (await scripts(page, `${server.url}/goals/${run}`)) - empty, 80, "kB");
  await page.goto(server.url);
  await page.route("**/api/trpc/checkIn.put**", () => new Promise(() => {}));
  await hydrated(page);
  judge("an entry on screen with the server stalled", await timeToShow(page), 50, "ms");
  await context.clearCookies();
  judge("sign-in over it", (await scripts(page, `${server.url}/sign-in`)) - empty, 25, "kB");

  const busy = await newcomer(context, server.url);
  await thousand(busy);
  await page.goto(`${server.url}/goals`);
  const client = await context.newCDPSession(page);
  await client.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.evaluate(watchInteractions);
  const filter = page.getByRole("searchbox", { name: "Filter by name" });
  await filter.pressSequentially("habit 9", { delay: 120 });
  await filter.fill("");
  judge("1,000 goals, 4x slower: slowest interaction", await slowest(page), 150, "ms");
  judge(
    "1,000 goals: nodes of the page",
    await page.evaluate(() => document.querySelectorAll("*").length),
    1500,
    "",
  );

  await page.goto(`${server.url}/`);
  await client.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await hydrated(page);
  // No budget: what it is for somebody with a thousand things a day.
  const among = await timeToShow(page);
  process.stdout.write(`an entry on screen among 1,000 goals due: ${among.toFixed(0)} ms\n`);

  const memory = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${server.process.pid}/smaps_rollup`, "utf8"));
  judge("memory of the web process (PSS)", Number(memory?.[1]) / 1024, 180, "MB");
  await page.close();
  await server.stop();
  expect(over).toEqual([]);
});

/** Before hydration nobody hears a press, and what is to draw it comes beside hydration: the page at rest has both. */
async function hydrated(page: Page) {
  const pebble = page.getByRole("button", { name: /not done\. Mark done/ }).first();
  const isReacts = (button: Element) => Object.keys(button).some((key) => key.startsWith("__reactProps"));
  await expect.poll(() => pebble.evaluate(isReacts)).toBe(true);
  await page.waitForLoadState("networkidle");
}

/** Kilobytes, gzip, of the scripts that the page's HTML asks for, those to be fetched ahead included. */
async function scripts(page: Page, url: string): Promise<number> {
  const html = await (await page.context().request.get(url)).text();
  const sources = new Set([
    ...[...html.matchAll(/<script[^>]*\ssrc="([^"]+)"[^>]*>/g)]
      .filter(([tag]) => !/nomodule/i.test(tag))
      .map(([, source]) => source ?? ""),
    ...[...html.matchAll(/<link[^>]*>/g)]
      .filter(([tag]) => /as="script"|rel="modulepreload"/.test(tag))
      .map(([tag]) => /href="([^"]+)"/.exec(tag)?.[1] ?? ""),
  ]);
  let bytes = 0;
  for (const source of sources) {
    const answer = await page.context().request.get(new URL(source, url).href);
    bytes += gzipSync(await answer.body(), { level: 9 }).length;
  }
  return bytes / 1000;
}

async function thousand({ api }: Person) {
  const start = addDays(dayAt(Date.now(), "Europe/Berlin", 180), -10);
  const ids = Array.from(
    { length: 1000 },
    (_, n) => `0198a8f0-0000-7000-8000-${String(n).padStart(12, "0")}`,
  );
  for (let from = 0; from < ids.length; from += 10)
    await Promise.all(
      ids.slice(from, from + 10).map((id, n) =>
        api.goal.create.mutate({
          id,
          title: `Habit ${from + n}`,
          start,
          measure: { kind: "habit", unit: "", step: 1, by: "count" },
          plan: { cadence: { kind: "day" }, requirement: { kind: "at_least", n: 1 } },
        }),
      ),
    );
}

function watchInteractions() {
  const durations: number[] = [];
  Object.assign(window, { durations });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) durations.push(duration);
  }).observe({ type: "event", ...{ durationThreshold: 16 } });
}

/** In ms, from the key to the frame after it. */
async function slowest(page: Page): Promise<number> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  return page.evaluate(() => {
    const { durations } = window as unknown as { durations: number[] };
    return Math.max(0, ...durations);
  });
}

/** In ms, from the press on the first pebble until it says that it is done. */
function timeToShow(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((done, fail) => {
        const found = [...document.querySelectorAll<HTMLElement>("button[aria-pressed=false]")].find(
          (button) => /Mark done/.test(button.getAttribute("aria-label") ?? button.textContent ?? ""),
        );
        if (!found) return fail(new Error("There is nothing to press."));
        const start = performance.now();
        const pressed = () => document.querySelectorAll("button[aria-pressed=true]").length;
        const before = pressed();
        new MutationObserver((_records, observer) => {
          if (pressed() === before) return;
          observer.disconnect();
          done(performance.now() - start);
        }).observe(document.body, { subtree: true, childList: true, attributes: true });
        found.click();
      }),
  );
}
