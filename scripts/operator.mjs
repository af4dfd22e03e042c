// npm run backup | restore | verify | rebuild | undo-upgrade: what operators do beside the server, from the build that npm start runs.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildServer, markRunning } from "./build.mjs";
import { install, loadEnv, requireNode, root } from "./common.mjs";

requireNode();
loadEnv();
await install();
const folder = await buildServer();
markRunning(folder);
process.env.CAIRN_DATA ??= join(root, ".cairn");
// Files are named from where npm was called, which itself goes to the root.
process.chdir(process.env.INIT_CWD ?? process.cwd());
await import(pathToFileURL(join(folder, "apps/web/operator.js")).href);
