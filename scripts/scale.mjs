// npm run test:scale: the product's own suites on tables cut up by owner, and on two replicas behind a pooler (docs/scaling.md).
import { install, pnpm, requireNode, run, say } from "./common.mjs";

requireNode();
await install();
const suite = (workspace, scale) =>
  pnpm(["--filter", `@cairn/${workspace}`, "exec", "vitest", "run", "--config", "scale.config.ts"], {
    env: { CAIRN_TEST_SCALE: scale },
  });
const codes = [];
say("Tables cut into four by owner: the database…");
codes.push(await suite("db", "parts"));
say("…and the procedures");
codes.push(await suite("api", "parts"));
const { code, text } = await run("pgbouncer", ["--version"], { capture: true });
if (code === 0) {
  say(`Two replicas behind ${text.split("\n", 1)[0]} in transaction mode…`);
  codes.push(await suite("api", "pooler"));
} else {
  say("The pooler is left out: pgbouncer is not installed.");
}
process.exitCode = Math.max(...codes);
