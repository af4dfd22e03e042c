// npm run cairn -- <command>: the command line, built anew when its sources have changed.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { fingerprint, install, loadEnv, pnpm, quietly, requireNode, root } from "./common.mjs";

requireNode();
loadEnv();
const bundle = join(root, "packages/cli/dist/cairn.mjs");
const stamp = `${bundle}.sources`;
const wanted = fingerprint([/^packages\/(core|text|api|cli)\/.*\.(ts|mjs|json)$/]);
if (!existsSync(bundle) || !existsSync(stamp) || readFileSync(stamp, "utf8") !== wanted) {
  await install();
  await quietly("Building the command line…", pnpm(["--filter", "@cairn/cli", "build"], { capture: true }));
  writeFileSync(stamp, wanted);
}
await import(pathToFileURL(bundle).href);
