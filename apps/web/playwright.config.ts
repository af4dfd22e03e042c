import { defineConfig, devices } from "@playwright/test";

const executablePath = process.env.CAIRN_CHROMIUM ?? "/usr/bin/chromium";

export default defineConfig({
  testDir: "e2e",
  projects: [
    // npm test; the others take minutes and have commands of their own (scripts/proof.mjs).
    { name: "journeys", testMatch: "*.spec.ts", testIgnore: "proof/**" },
    { name: "ux", testMatch: ["proof/ux.spec.ts", "proof/words.spec.ts"], timeout: 180_000 },
    { name: "pictures", testMatch: "proof/pictures.spec.ts", timeout: 180_000 },
    { name: "budgets", testMatch: ["proof/budgets.spec.ts", "proof/lighthouse.spec.ts"], timeout: 600_000 },
  ],
  globalSetup: "./e2e/start.ts",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // A journey of many pages on a busy machine; what hangs is found by the expectations.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  outputDir: "test-results",
  use: {
    ...devices["Desktop Chrome"],
    // Set by the global setup; the workers read this file after it.
    baseURL: process.env.CAIRN_E2E_URL,
    locale: "en-GB",
    // What a worker answers no journey could hold back or break; the journeys without a network allow it.
    serviceWorkers: "block",
    timezoneId: "Europe/Berlin",
    // A failure leaves the page's outline and a picture. A trace of every journey costs a sixth of the run: ask with --trace on.
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath,
      // Containers have no sandbox for Chromium; the rest keeps it from calling home.
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
