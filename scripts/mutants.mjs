// npm run test:mutants: plants a fault in every refusal of the procedures and in a sample of core, and sees whether a test fails.
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { install, requireNode, say } from "./common.mjs";

requireNode();
await install();
// Use installed packages.
const { chooseFaults, testsByDistance } = await import("./mutants/choose.mjs");
const { EXCUSED } = await import("./mutants/excused.mjs");
const { openLane } = await import("./mutants/lane.mjs");

const LEAST_KILLED = 0.9;
const MOST_EXCUSED = 0.05;

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "20260301" },
    sample: { type: "string", default: "200" },
    only: { type: "string", default: "packages/" },
    lanes: { type: "string", default: String(availableParallelism()) },
  },
});
const chosen = await chooseFaults(Number(values.seed), Number(values.sample));
const [refusals, laws, sample] = [chosen.refusals, chosen.laws, chosen.sample].map((faults) =>
  faults.filter(({ path }) => path.startsWith(values.only)),
);
const testsOf = await testsByDistance();
say(
  `${refusals.length} refusals, ${laws.length} laws, and ${sample.length} places of core by the seed ${values.seed}`,
);

/** How often a test has found a fault, anywhere and of this file: what found the last finds the next soonest. */
const finds = new Map();
const verdicts = new Map();
const all = [...refusals, ...laws, ...sample];
const queue = [...all];
const began = Date.now();
const lanes = [];
// Leaves no copies behind when it is interrupted.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
try {
  await Promise.all(Array.from({ length: Number(values.lanes) }, work));
} finally {
  await Promise.all(lanes.map((lane) => lane.close()));
}
process.exitCode = report() ? 0 : 1;

async function work() {
  const lane = openLane();
  lanes.push(lane);
  let workspace = null;
  for (let fault = queue.shift(); fault; fault = queue.shift()) {
    if (workspaceOf(fault) !== workspace) {
      workspace = workspaceOf(fault);
      await lane.enter(workspace);
    }
    const by = await lane.judge(fault, likeliest(fault));
    verdicts.set(fault, by);
    for (const key of [by, `${fault.path} ${by}`]) finds.set(key, (finds.get(key) ?? 0) + 1);
    say(`${by === null ? "survived" : "killed  "} ${described(fault)}${by === null ? "" : `\n  ${by}`}`);
  }
}

function workspaceOf({ path }) {
  return path.split("/", 2).join("/");
}

/** Examples before laws, which take longer; then what found most in this file, or anywhere; then the table of refusals; then the nearest. */
function likeliest({ path, foundBy = [path] }) {
  const of = (key) => finds.get(key) ?? 0;
  const isLaw = (test) => Number(test.includes(".property."));
  const isTable = (test) => Number(test.endsWith("/refusals.test.ts"));
  return [...new Set(foundBy.flatMap(testsOf))].sort(
    (one, other) =>
      isLaw(one) - isLaw(other) ||
      of(`${path} ${other}`) - of(`${path} ${one}`) ||
      of(other) - of(one) ||
      isTable(other) - isTable(one),
  );
}

function described({ path, line, before, after }) {
  return `${path}:${line}\n  - ${before}\n  + ${after}`;
}

function excuseOf({ path, before, after }) {
  return EXCUSED.find((one) => one.path === path && one.before === before && one.after === after);
}

/** @returns whether all bounds are kept */
function report() {
  const survivors = (faults) => faults.filter((fault) => verdicts.get(fault) === null);
  const excused = survivors(all).filter(excuseOf);
  const left = survivors(all).filter((fault) => !excused.includes(fault));
  say("");
  for (const fault of left) say(`survived ${described(fault)}`);
  for (const fault of excused) say(`excused  ${described(fault)}\n  ${excuseOf(fault).because}`);
  for (const [what, faults] of Object.entries({ refusals, laws, sample })) {
    const alive = survivors(faults);
    const known = alive.filter(excuseOf).length;
    say(`${what}: ${faults.length - alive.length} of ${faults.length} killed, ${known} excused`);
  }
  say(`${Math.round((Date.now() - began) / 60_000)} minutes`);
  return (
    left.every((fault) => sample.includes(fault)) &&
    survivors(sample).length <= (1 - LEAST_KILLED) * sample.length &&
    excused.length <= MOST_EXCUSED * all.length
  );
}
