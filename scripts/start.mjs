// npm start: from a fresh checkout to a running Cairn. A second start with nothing changed goes straight to the last step.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildServer, install, loadEnv, requireNode, root, say } from "./common.mjs";
import { markRunning } from "./ship.mjs";

requireNode();
loadEnv();
await install();
const folder = await buildServer();
markRunning(folder);
say("Starting…");
process.env.CAIRN_DATA ??= join(root, ".cairn");
process.env.NODE_ENV = "production";
process.env.NEXT_TELEMETRY_DISABLED = "1";
// In this very process: signals and the exit code need nobody to pass them on.
await import(pathToFileURL(join(folder, "apps/web/server.js")).href);
