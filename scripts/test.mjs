// npm test: everything. Its last line says how many of all tests and checks passed and failed.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildServer } from "./build.mjs";
import { runChecks } from "./check.mjs";
import { findChromium } from "./chromium.mjs";
import { install, pnpm, requireNode, root, say } from "./common.mjs";

requireNode();
await install();

/** Whose branches must be covered, as far as each says in its vitest.config.ts. */
const COVERED = ["packages/core", "packages/db", "packages/api"];
const total = { passed: 0, failed: 0 };
const count = ({ passed, failed }) => {
  total.passed += passed;
  total.failed += failed;
};
/** The data of the servers under test: never that of a Cairn in use. */
const scratch = mkdtempSync(join(tmpdir(), "cairn-test-"));
const env = { CAIRN_DATA: join(scratch, "data"), CAIRN_TEST_SCRATCH: scratch, CI: "1" };

try {
  say("Checks");
  count(await runChecks());
  for (const workspace of ["packages/core", "packages/text", "packages/db", "packages/api", "packages/cli"]) {
    say(`\nTests of ${workspace}`);
    count(await vitest(workspace, COVERED.includes(workspace) ? ["--coverage"] : []));
  }
  say("\nTests of the production server");
  env.CAIRN_BUILD = await buildServer();
  count(await vitest("apps/web", []));
  say("\nJourneys in the browser");
  count(await journeys());
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
say(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);

async function vitest(workspace, flags) {
  if (!hasTests(join(root, workspace))) return { passed: 0, failed: 0 };
  const report = join(scratch, `${workspace.replace("/", "-")}.json`);
  const code = await pnpm(
    [
      "exec",
      "vitest",
      "run",
      // Left alone it would keep one processor free for whoever edits.
      "--maxWorkers=100%",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
      ...flags,
    ],
    { cwd: join(root, workspace), env },
  );
  return read(report, code, (json) => ({
    passed: json.numPassedTests,
    failed: json.numFailedTests + (json.numFailedTestSuites > 0 && json.numFailedTests === 0 ? 1 : 0),
  }));
}

async function journeys() {
  const chromium = await findChromium();
  if (!chromium) return { passed: 0, failed: 1 };
  const report = join(scratch, "journeys.json");
  const code = await pnpm(["exec", "playwright", "test", "--project=journeys", "--reporter=list,json"], {
    cwd: join(root, "apps/web"),
    env: { ...env, CAIRN_CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  });
  return read(report, code, ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
  }));
}

/** A runner that fails without a failed test (coverage below its bound, a crash) counts as one failure. */
function read(report, code, figures) {
  const found = existsSync(report)
    ? figures(JSON.parse(readFileSync(report, "utf8")))
    : { passed: 0, failed: 0 };
  return code !== 0 && found.failed === 0 ? { ...found, failed: 1 } : found;
}

function hasTests(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).some(
    (entry) => /\.test\.tsx?$/.test(entry.name) && !entry.parentPath.includes("node_modules"),
  );
}
