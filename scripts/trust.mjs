// npm run test:trust: the promises of docs/trust.md that take minutes to prove, on a fresh build; their figures are printed.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildServer, markRunning } from "./build.mjs";
import { install, pnpm, requireNode, root } from "./common.mjs";

requireNode();
await install();
const build = await buildServer();
markRunning(build);
const scratch = mkdtempSync(join(tmpdir(), "cairn-trust-"));
try {
  process.exitCode = await pnpm(
    ["exec", "vitest", "run", "--config", "trust.config.ts", ...process.argv.slice(2)],
    {
      cwd: join(root, "apps/web"),
      env: { CAIRN_BUILD: build, CAIRN_TEST_SCRATCH: scratch, CAIRN_KILLS: "20" },
    },
  );
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
