// npm run test:ux | pictures | budgets: the proofs in the browser that take minutes, on a fresh build and data of their own.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildServer, markRunning } from "./build.mjs";
import { findChromium } from "./chromium.mjs";
import { install, pnpm, requireNode, root, stop } from "./common.mjs";

const [project, ...flags] = process.argv.slice(2);
requireNode();
await install();
const build = await buildServer();
// The next build, of whoever works beside, leaves this one alone.
markRunning(build);
const chromium = await findChromium();
if (!chromium) stop("The proof needs a browser.");
const scratch = mkdtempSync(join(tmpdir(), "cairn-proof-"));
try {
  process.exitCode = await pnpm(
    ["exec", "playwright", "test", `--project=${project}`, "--reporter=list", "--workers=1", ...flags],
    {
      cwd: join(root, "apps/web"),
      env: { CAIRN_BUILD: build, CAIRN_TEST_SCRATCH: scratch, CAIRN_CHROMIUM: chromium },
    },
  );
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
