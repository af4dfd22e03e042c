import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { BrowserContext } from "@playwright/test";
import { startServer } from "../../test/cairn.ts";
import { expect, newcomer, test } from "../fixtures.ts";

/** Fetched when it is asked for: larger than everything else that the tests need together. */
const LIGHTHOUSE = "lighthouse@12.2.3";
const CATEGORIES = ["performance", "accessibility", "best-practices"] as const;
/** The middle one counts: a single run is off by several points. */
const RUNS = 3;
/** Points of performance that a page may lose to an empty page of the same build. */
const LOSS = 3;

type Category = (typeof CATEGORIES)[number];
type Report = {
  categories: Record<Category, { score: number; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; title: string }>;
};

test("Lighthouse finds nothing to mend, and pages are as quick as an empty one", async ({ context }) => {
  const server = await startServer({ CAIRN_GALLERY: "1" });
  const folder = mkdtempSync(join(tmpdir(), "cairn-lighthouse-"));
  try {
    const { api } = await newcomer(context, server.url);
    await api.example.fill.mutate();
    const { items } = await api.goal.list.query({ tab: "active" });
    const run = items.find(({ goal }) => goal.title === "Run 800 km")?.goal.id ?? "";
    const headers = join(folder, "headers.json");
    writeFileSync(headers, JSON.stringify({ Cookie: await cookieHeader(context) }));
    const pages = [
      { name: "an empty page", path: "/gallery/empty", headers: null },
      { name: "welcome", path: "/welcome", headers: null },
      { name: "Today", path: "/", headers },
      { name: "Goals", path: "/goals", headers },
      { name: "a goal", path: `/goals/${run}`, headers },
    ];
    const reports = new Map<string, Report[]>();
    // Turn by turn, so that a busy minute of the machine meets all of them.
    for (let turn = 0; turn < RUNS; turn += 1)
      for (const page of pages) {
        const report = await audit(`${server.url}${page.path}`, page.headers, join(folder, "report.json"));
        reports.set(page.name, [...(reports.get(page.name) ?? []), report]);
      }

    const faults: string[] = [];
    const least = middle(reports.get("an empty page") ?? [], "performance") - LOSS;
    for (const [name, found] of reports) {
      const points = CATEGORIES.map((category) => `${category} ${middle(found, category)}`);
      process.stdout.write(`${name}: ${points.join(", ")}\n`);
      if (middle(found, "performance") < least) faults.push(`${name}: performance below ${least}`);
      for (const category of ["accessibility", "best-practices"] as const)
        faults.push(...failed(found.at(-1), category).map((title) => `${name}: ${title}`));
    }
    expect(faults).toEqual([]);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

async function cookieHeader(context: BrowserContext): Promise<string> {
  return (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
}

/** Lighthouse misses the beginning of a load now and then, says so, and wants to be asked again. */
const TRIES = 3;

async function audit(url: string, headers: string | null, output: string): Promise<Report> {
  for (let left = TRIES - 1; ; left -= 1) {
    try {
      await lighthouse(url, headers, output);
      return JSON.parse(readFileSync(output, "utf8"));
    } catch (error) {
      if (left === 0 || !/NO_NAVSTART/.test(String(error))) throw error;
    }
  }
}

async function lighthouse(url: string, headers: string | null, output: string): Promise<void> {
  const flags = ["--no-sandbox", "--headless=new", "--disable-gpu", "--disable-background-networking"];
  await promisify(execFile)(
    "npx",
    [
      "--yes",
      LIGHTHOUSE,
      url,
      `--only-categories=${CATEGORIES.join(",")}`,
      `--chrome-flags=${flags.join(" ")}`,
      // A slow network and processor as the browser makes them. Lighthouse's own guess from a quick load would let the first paint
      // wait for scripts that only on this machine are there before it.
      "--throttling-method=devtools",
      "--no-enable-error-reporting",
      "--output=json",
      `--output-path=${output}`,
      "--quiet",
      ...(headers === null ? [] : [`--extra-headers=${headers}`]),
    ],
    { env: { ...process.env, CHROME_PATH: process.env.CAIRN_CHROMIUM ?? "/usr/bin/chromium" } },
  );
}

/** 0 to 100. */
function middle(reports: readonly Report[], category: Category): number {
  const scores = reports.map(({ categories }) => categories[category].score).sort((a, b) => a - b);
  return Math.round(100 * (scores[Math.floor(scores.length / 2)] ?? 0));
}

function failed(report: Report | undefined, category: Category): string[] {
  if (!report) return ["no report"];
  return report.categories[category].auditRefs.flatMap(({ id, weight }) => {
    const { score, title } = report.audits[id] ?? { score: 0, title: id };
    return weight > 0 && score !== null && score < 1 ? [`${category}: ${title} (${id})`] : [];
  });
}
