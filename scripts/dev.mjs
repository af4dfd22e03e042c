// npm run dev: Cairn with watching, on data of its own.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { install, loadEnv, requireNode, root } from "./common.mjs";

requireNode();
loadEnv();
await install();
process.env.CAIRN_DATA ??= join(root, ".cairn-dev");
process.env.NEXT_TELEMETRY_DISABLED = "1";
await import(pathToFileURL(join(root, "apps/web/dev.mjs")).href);
