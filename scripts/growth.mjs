// npm run bench:growth [-- --most 1000000]: pages, round trips, bytes and plans of the hot procedures while history grows.
import { parseArgs } from "node:util";
import { install, pnpm, requireNode } from "./common.mjs";

const { values } = parseArgs({ options: { most: { type: "string", default: "10000000" } } });
requireNode();
await install();
process.exitCode = await pnpm(["--filter", "@cairn/api", "growth"], {
  env: { CAIRN_GROWTH_ENTRIES: values.most },
});
