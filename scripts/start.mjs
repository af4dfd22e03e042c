// npm start: from a fresh checkout to a running Cairn. A second start with nothing changed goes straight to the last step.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildServer, markRunning } from "./build.mjs";
import { install, loadEnv, requireNode, root, say } from "./common.mjs";

requireNode();
loadEnv();
await install();
const folder = await buildServer();
markRunning(folder);
say("Starting…");
process.env.CAIRN_DATA ??= join(root, ".cairn");
process.env.NODE_ENV = "production";
process.env.NEXT_TELEMETRY_DISABLED = "1";
if (process.env.npm_lifecycle_event) stopWithNpm();
// In this very process: signals and the exit code need nobody to pass them on.
await import(pathToFileURL(join(folder, "apps/web/server.js")).href);

/** A signal to npm ends npm and the shell between, and never arrives here: whoever loses the parent stops as well. */
function stopWithNpm() {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, "SIGTERM");
  }, 200);
  watch.unref();
}
