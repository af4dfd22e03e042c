// npm run bench:growth [-- --most 1000000 --out docs/benchmarks/growth.md]: pages, round trips, bytes and plans of the hot procedures while history grows.
import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { install, pnpm, requireNode } from "./common.mjs";

const { values } = parseArgs({
  options: { most: { type: "string", default: "10000000" }, out: { type: "string", default: "" } },
});
const out = values.out && resolve(values.out);
if (out) rmSync(out, { force: true });
requireNode();
await install();
process.exitCode = await pnpm(["--filter", "@cairn/api", "growth"], {
  env: { CAIRN_GROWTH_ENTRIES: values.most, CAIRN_GROWTH_OUT: out },
});
