import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import { addDays, dayAt } from "@cairn/core/time/day";
import type { BrowserContext, Page } from "@playwright/test";
import { addStyles, expect, newcomer, type Person, test } from "../fixtures.ts";
import { OPEN_PAGES, pagesOfPerson } from "../pages.ts";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const PICTURES = fileURLToPath(new URL("../../../../pictures-all/ux/", import.meta.url));
/** WCAG 1.4.12. */
const SPACED =
  "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }";

type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;
type Account = { cookies: Cookies; screens: string[] };
const accounts: Record<string, Account> = {};

test.beforeAll(async ({ browser, baseURL }) => {
  mkdirSync(PICTURES, { recursive: true });
  for (const [name, fill] of Object.entries({ "an example year": year, nothing, extremes })) {
    const context = await browser.newContext();
    const person = await newcomer(context, baseURL ?? "");
    const screens = await fill(person);
    accounts[name] = {
      cookies: await context.cookies(),
      screens: [...new Set([...screens, ...(await settings(context, baseURL))])],
    };
    await context.close();
  }
});

async function year({ api }: Person): Promise<string[]> {
  await api.example.fill.mutate();
  const goals = [];
  for (const tab of ["active", "paused", "reached", "let_go"] as const)
    goals.push(...(await api.goal.list.query({ tab })).items);
  const { items } = await api.goal.list.query({ tab: "active" });
  // One of each kind is enough: the rest are the same screens.
  const kinds = new Map(
    goals.map(({ goal }) => {
      const { measure } = goal;
      const by = measure.kind === "metric" ? measure.aggregation : measure.kind === "habit" ? measure.by : "";
      return [`${measure.kind} ${by} ${goal.closedAs}`, goal.id];
    }),
  );
  const first = items[0]?.goal.id ?? "";
  return [
    ...pagesOfPerson(first),
    `/?day=${addDays(dayAt(Date.now(), "Europe/Berlin", 180), -1)}`,
    "/goals?show=paused",
    ...[...kinds.values()].filter((id) => id !== first).map((id) => `/goals/${id}`),
  ];
}

async function nothing(): Promise<string[]> {
  return ["/", "/goals", "/goals/new", "/goals/0198a8f0-0000-7000-8000-0000000000ff"];
}

/** The longest name, the largest amounts. */
async function extremes({ api }: Person): Promise<string[]> {
  const today = dayAt(Date.now(), "Europe/Berlin", 180);
  const id = "0198a8f0-0000-7000-8000-000000000001";
  const title = `Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrik ${"and so on ".repeat(6)}.`.slice(
    0,
    120,
  );
  const measure = {
    kind: "metric",
    unit: "kilometres",
    step: 1,
    start: 0,
    aggregation: "sum",
    direction: "up",
  } as const;
  await api.goal.create.mutate({
    id,
    title,
    start: addDays(today, -30),
    measure,
    plan: { target: 1e9, due: addDays(today, 300) },
  });
  for (const back of [1, 5, 9, 20])
    await api.checkIn.put.mutate({
      id: `0198a8f0-0000-7000-8000-0000000001${String(back).padStart(2, "0")}`,
      goalId: id,
      day: addDays(today, -back),
      value: 87_654_321.5,
      note: "x".repeat(300),
      at: new Date().toISOString(),
      zone: "Europe/Berlin",
    });
  return ["/", "/goals", `/goals/${id}`, `/goals/${id}/edit`];
}

/** Those that there are, as its own navigation lists them. */
async function settings(context: BrowserContext, url = ""): Promise<string[]> {
  const page = await context.newPage();
  await page.goto(`${url}/settings/profile`);
  const links = await page.getByRole("navigation", { name: "Settings" }).getByRole("link").all();
  return Promise.all(links.map(async (link) => (await link.getAttribute("href")) ?? ""));
}

async function open(page: Page, path: string) {
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
}

function pictureOf(kind: string, path: string): string {
  return `${PICTURES}${kind}-${path.replace(/[^a-z0-9]+/gi, "-").slice(0, 60)}.png`;
}

/** The whole page, with what lies below the fold. */
async function takePicture(page: Page, path: string) {
  await addStyles(page, "* { content-visibility: visible !important }");
  await page.screenshot({ path, fullPage: true });
}

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Every screen of every account, and the doors, one after the other: all faults at once. */
async function everywhere(
  page: Page,
  look: (path: string, account: string) => Promise<string[]>,
  names = Object.keys(accounts),
) {
  const faults: string[] = [];
  for (const name of names) {
    const account = accounts[name];
    if (!account) continue;
    await page.context().clearCookies();
    await page.context().addCookies(account.cookies);
    for (const path of account.screens)
      for (const fault of await look(path, name)) faults.push(`${name} ${path}: ${fault}`);
  }
  await page.context().clearCookies();
  for (const path of OPEN_PAGES)
    for (const fault of await look(path, "nobody")) faults.push(`${path}: ${fault}`);
  expect(faults).toEqual([]);
}

test.use({ reducedMotion: "reduce", expectedErrors: [/status of 404/] });

for (const colorScheme of ["light", "dark"] as const)
  for (const width of [1280, 390])
    test(`nothing that axe can find, ${colorScheme}, ${width} px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 900 });
      await everywhere(page, async (path) => {
        await open(page, path);
        const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
        // Contrast that it cannot tell (text in charts) is told by the tokens' own test.
        return violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(" ")}`);
      });
    });

test("nothing is cut off or scrolls sideways at 320 px, at 200% and with wide spacing", async ({ page }) => {
  await everywhere(page, async (path) => {
    const faults: string[] = [];
    const check = async (what: string) => {
      const over = await sideways(page);
      if (over > 0) faults.push(`${over} px sideways, ${what}`);
    };
    await page.setViewportSize({ width: 320, height: 800 });
    await open(page, path);
    await check("320 px");
    await addStyles(page, SPACED);
    await check("320 px, spaced");
    await page.setViewportSize({ width: 640, height: 800 });
    await open(page, path);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
    });
    await check("text of 200%");
    return faults;
  });
});

test.describe("by finger", () => {
  test.use({ hasTouch: true });

  test("every control is 24 px, and 44 px where the thumb goes", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await everywhere(page, async (path) => {
      await open(page, path);
      return page.evaluate(() => {
        const faults: string[] = [];
        const found = document.querySelectorAll<HTMLElement>(
          "a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [tabindex='0']",
        );
        for (const element of found) {
          // What belongs to a label is pressed through it.
          const target = element.closest("label") ?? element;
          const { width, height } = target.getBoundingClientRect();
          if (width === 0 || height === 0 || !element.checkVisibility({ visibilityProperty: true })) continue;
          // A link within a sentence is as high as its line (WCAG 2.5.8).
          const inline =
            getComputedStyle(element).display === "inline" && element.closest("p, li, dd") !== null;
          const hidden = width <= 1 || height <= 1 || getComputedStyle(element).clipPath !== "none";
          if (inline || hidden) continue;
          const main = element.matches("[aria-pressed], nav a, [type=submit]") && !element.matches("svg *");
          const least = main ? 44 : 24;
          if (width < least - 0.5 || height < least - 0.5)
            faults.push(
              `${Math.round(width)}x${Math.round(height)} ${element.getAttribute("aria-label") ?? element.textContent?.trim().slice(0, 40)}`,
            );
        }
        return faults;
      });
    });
  });
});

test("with reduced motion nothing moves, not after a check-in either", async ({ page }) => {
  await everywhere(page, async (path) => {
    await open(page, path);
    const moving = await page.evaluate(() => document.getAnimations().length);
    return moving === 0 ? [] : [`${moving} animations`];
  });
  await page.context().addCookies(accounts["an example year"]?.cookies ?? []);
  await open(page, "/");
  await page
    .getByRole("button", { name: /not done\. (Mark done|Log [\d])/ })
    .first()
    .click();
  await expect(
    page.getByRole("region", { name: "Notices" }).getByRole("button", { name: "Undo" }),
  ).toBeVisible();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test("forced colours keep every border and mark", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
  await everywhere(
    page,
    async (path) => {
      await open(page, path);
      await takePicture(page, pictureOf("forced", path));
      return [];
    },
    ["an example year"],
  );
});

test("from right to left nothing scrolls sideways", async ({ page }) => {
  await page.addInitScript(() => {
    document.addEventListener("DOMContentLoaded", () => {
      document.documentElement.dir = "rtl";
    });
  });
  await everywhere(
    page,
    async (path) => {
      const faults = [];
      for (const width of [390, 1280]) {
        await page.setViewportSize({ width, height: 844 });
        await open(page, path);
        const over = await sideways(page);
        if (over > 0) faults.push(`${over} px at ${width}`);
        await takePicture(page, pictureOf(`rtl-${width}`, path));
      }
      return faults;
    },
    ["an example year"],
  );
});
