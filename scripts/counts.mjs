// npm run counts: how well the house is laid out, in figures, each beside the bound that it keeps.
import { install, requireNode, say } from "./common.mjs";

requireNode();
await install();
// Uses installed packages.
const { counts } = await import("./house/counts.mjs");

const rows = await counts();
const wide = Math.max(...rows.map(({ what }) => what.length));
for (const { what, figures, note, kept } of rows)
  say(`${what === "" ? " " : kept ? "✓" : "✗"} ${what.padEnd(wide)}  ${figures}${note ? `  (${note})` : ""}`);
say("  Refusals of procedures that a test holds: npm run test:mutants");
process.exitCode = rows.every(({ kept }) => kept) ? 0 : 1;
