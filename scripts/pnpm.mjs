// Runs the pinned pnpm: node scripts/pnpm.mjs <arguments>.
import { pnpm, requireNode } from "./common.mjs";

requireNode();
process.exitCode = await pnpm(process.argv.slice(2));
