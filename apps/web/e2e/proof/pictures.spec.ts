import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { BrowserContext, Page } from "@playwright/test";
import { type ClockedServer, startClockedServer } from "../clock.ts";
import { addStyles, expect, newcomer, test } from "../fixtures.ts";

/** Everybody's pictures are of the same Wednesday. */
const NOW = "2026-09-16T15:20:00Z";
const folder = (path: string) => fileURLToPath(new URL(`../../../../${path}/`, import.meta.url));
const ALL = folder("pictures-all");
const README = folder("docs/pictures");
/** Those that the README shows. */
const SHOWN = ["today-1280-light", "goal-1280-light", "goals-1280-dark", "today-390-dark"];

/** One server and one example year for all. */
let server: ClockedServer;
let cookies: Awaited<ReturnType<BrowserContext["cookies"]>>;
/** The six; docs/pictures.md has a sentence on each of their pictures. */
const screens: Record<string, string> = {
  today: "/",
  goals: "/goals",
  "new-goal": "/goals/new?say=run%20500%20km%20by%2031%20Dec",
  review: "/review",
  settings: "/settings/days",
};
/** What else is looked at. */
const more: Record<string, string> = { year: "/review/year" };
const DOORS: Record<string, string> = { welcome: "/", "sign-up": "/sign-up" };

test.beforeAll(async ({ browser }) => {
  for (const path of [ALL, README]) mkdirSync(path, { recursive: true });
  server = await startClockedServer();
  const context = await browser.newContext();
  const { api } = await newcomer(context, server.url, "Europe/Berlin");
  server.setClock(NOW);
  await api.example.fill.mutate();
  const { items } = await api.goal.list.query({ tab: "active" });
  const find = (title: string) => items.find(({ goal }) => goal.title === title)?.goal.id ?? "";
  screens.goal = `/goals/${find("Run 800 km")}`;
  more.habit = `/goals/${find("Strength training")}`;
  cookies = await context.cookies();
  await context.close();
});
test.afterAll(() => server.stop());

for (const colorScheme of ["light", "dark"] as const)
  for (const [width, height] of [
    [1280, 900],
    [390, 844],
  ] as const)
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height }, reducedMotion: "reduce", deviceScaleFactor: 1 });

      test("the six screens", async ({ page, context }) => {
        await page.clock.setFixedTime(NOW);
        const picture = async ([screen, path]: [string, string]) => {
          await page.setViewportSize({ width, height });
          await page.goto(`${server.url}${path}`);
          await settled(page);
          const name = `${screen}-${width}-${colorScheme}`;
          if (SHOWN.includes(name)) await page.screenshot({ path: `${README}${name}.png` });
          // As if the window were as tall as the page: the bar of a phone is at the end, not across the middle.
          const tall = await page.evaluate(() => document.documentElement.scrollHeight);
          await page.setViewportSize({ width, height: Math.max(height, tall) });
          await page.screenshot({ path: `${ALL}${name}.png` });
        };
        for (const door of Object.entries(DOORS)) await picture(door);
        await context.addCookies(cookies);
        for (const screen of Object.entries({ ...screens, ...more })) await picture(screen);
      });
    });

async function settled(page: Page) {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  // What comes when the page is at rest has come.
  await page.waitForLoadState("networkidle");
  // What lies below the fold is in the picture too.
  await addStyles(page, "* { content-visibility: visible !important }");
}
