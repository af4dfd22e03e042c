// npm run bench: Cairn's production build beside its peers, on data of their own. The options stand in benchmarks/README.md.
import { buildServer, markRunning } from "./build.mjs";
import { install, requireNode, root, run } from "./common.mjs";

requireNode();
await install();
const build = await buildServer();
// The next build, of whoever works beside, leaves this one alone.
markRunning(build);
process.exitCode = await run("node", [
  `${root}/benchmarks/run.mjs`,
  "--build",
  build,
  ...process.argv.slice(2),
]);
