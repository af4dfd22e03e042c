// node scripts/ship.mjs <folder>: the production build in a folder of your choice, for an image or another machine.
import { cpSync } from "node:fs";
import { resolve } from "node:path";
import { buildServer } from "./build.mjs";
import { install, requireNode, say, stop } from "./common.mjs";

requireNode();
const folder = process.argv[2];
if (!folder) stop("Name the folder that the build goes to.");
await install();
cpSync(await buildServer(), resolve(folder), { recursive: true, verbatimSymlinks: true });
say(`The build is in ${resolve(folder)}. Start it with: node apps/web/server.js`);
